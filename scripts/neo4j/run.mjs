/** `npm run neo4j`: a real Neo4j in the foreground, until Ctrl-C; `--help` tells the options. */
import { parseArgs } from "node:util";
import { startNeo4j, versions } from "./neo4j.mjs";

const help = `Starts Neo4j Community on this machine and stops it on Ctrl-C.

  npm run neo4j -- [options]

  --version VERSION  ${versions.lts} (the default, also: lts), ${versions.newest} (also: newest), or another one
  --port NUMBER      the port for Bolt; without it any free one
  --password WORDS   the password of the user neo4j, 8 characters or more; without it a random one
  --data FOLDER      keeps the data there, for the next start with the same password; without it they are
                     thrown away at the end
  --help             prints this

It needs Java 17 or newer (21 for calendar versions), and Maven 3.6 or newer for the first start of a version.`;

/** The options as startNeo4j takes them, or null where the help is wanted. Throws where they make no sense. */
function readOptions() {
  const text = { type: "string" };
  const { values } = parseArgs({
    options: { version: text, port: text, password: text, data: text, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return null;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port must be a number from 1 to 65535, not "${values.port}".`);
  }
  return { version: values.version, port, password: values.password, homeFolder: values.data };
}

/** The value as a POSIX shell reads it back. */
function quoted(value) {
  return /^[\w.:/@%+=-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

function describe({ version, address, user, password }) {
  const environment = `NEO4J_URI=${address} NEO4J_USER=${user} NEO4J_PASSWORD=${quoted(password)}`;
  return `
Neo4j ${version} is ready.

  address   ${address}
  user      ${user}
  password  ${password}

To use it, in another terminal:

  ${environment} npm start

Ctrl-C stops it.`;
}

async function run() {
  const options = readOptions();
  if (options === null) return console.log(help);
  let isWanted = true;
  let server = null;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(name, () => {
      // Before it is ready there is nothing to close in order: the guard ends Java with this process.
      if (server === null) process.exit(0);
      if (isWanted) console.error("\nStopping Neo4j …");
      isWanted = false;
      server.stop();
    });
  }
  server = await startNeo4j(options);
  console.log(describe(server));
  await server.ended();
  if (isWanted) throw new Error("Neo4j ended by itself.");
  await server.stop();
}

try {
  await run();
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
