import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";

const host = "127.0.0.1";
const unauthorized = "Neo.ClientError.Security.Unauthorized";

/** Resolves with the port that could be listened on (0 asks for any free one), or with null if it is taken. */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    probe.listen(port, host, () => {
      const found = probe.address().port;
      probe.close(() => resolve(found));
    });
  });
}

/** The wanted port, or any free one where none is wanted. Throws an Error of one line if it is taken. */
export async function choosePort(wanted) {
  const port = await tryPort(wanted ?? 0);
  if (port === null) throw new Error(`Port ${wanted} is taken by another program: give another one, or none.`);
  return port;
}

/** True where something accepts connections at this port: cheap enough to ask ten times a second. */
function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Runs one statement as the user neo4j, on a connection of its own. */
async function runOnce(address, password, statement, parameters, database) {
  const settings = { connectionTimeout: 5_000, maxTransactionRetryTime: 0 };
  const driver = neo4j.driver(address, neo4j.auth.basic("neo4j", password), settings);
  try {
    await driver.executeQuery(statement, parameters, { database });
  } finally {
    await driver.close();
  }
}

/**
 * Gives a server that was never used its password, as Neo4j wants it at the first login: only this statement is
 * allowed until then. Unlike the admin tool it needs no second Java and shows no password in the process list.
 */
async function setFirstPassword(address, password, home) {
  try {
    const statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
    await runOnce(address, "neo4j", statement, { password }, "system");
  } catch (error) {
    if (error.code !== unauthorized) throw error;
    throw Object.assign(new Error(`The Neo4j data in ${home} was made with another password: give that one.`), {
      isFinal: true,
    });
  }
}

/**
 * Resolves when Neo4j answered a query to the user neo4j with this password, which it is given if it is new.
 *
 * An open port is not enough: databases open later than the port. Throws an Error of one line after `seconds`, at
 * once where the password is wrong, and when `hasEnded()` says that the server is gone.
 */
export async function waitForAnswer({ port, address, password, home, seconds, hasEnded }) {
  const deadline = Date.now() + seconds * 1000;
  let last = "the port stays closed";
  while (Date.now() < deadline) {
    if (hasEnded()) return;
    try {
      if (await isListening(port)) return await runOnce(address, password, "RETURN 1 AS one", {}, "neo4j");
    } catch (error) {
      last = error.message;
      if (error.code === unauthorized) {
        try {
          await setFirstPassword(address, password, home);
          continue;
        } catch (failure) {
          if (failure.isFinal) throw failure;
          last = failure.message;
        }
      }
    }
    await pause(100);
  }
  throw new Error(`Neo4j did not answer at ${address} within ${seconds} s: ${last}`);
}
