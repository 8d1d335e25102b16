import { fork } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const guard = join(dirname(fileURLToPath(import.meta.url)), "guard.mjs");

/** Enough for test data and small graphs beside other programs; Neo4j would else size itself by the machine. */
export const testMemory = { heap: "2g", pageCache: "128m" };

/**
 * The settings of a server that only this machine can reach, over Bolt alone, and that reports to nobody.
 *
 * Names that a version does not know are warnings in its log, so that one list serves all versions. The two quiet
 * periods make Neo4j wait 10 s at every stop for new requests, although nothing can come in any more.
 */
function settings(port, memory) {
  const chosen = {
    "server.config.strict_validation.enabled": false,
    "server.bolt.enabled": true,
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "dbms.security.auth_enabled": true,
    "server.memory.pagecache.size": memory.pageCache,
    "db.tx_log.preallocate": false,
    "dbms.usage_report.enabled": false,
    "client.allow_telemetry": false,
    "server.bolt.telemetry.enabled": false,
    "server.fleet_discovery.enabled": false,
    "dbms.fleet_manager.enabled": false,
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
  };
  return Object.entries(chosen)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** The class to run: it was renamed with the calendar versions, and a jar lists its classes in clear. */
function entryPoint(lib, version) {
  const isRenamed = readFileSync(join(lib, `neo4j-${version}.jar`)).includes("org/neo4j/server/Neo4jCommunity.class");
  return isRenamed ? "org.neo4j.server.Neo4jCommunity" : "org.neo4j.server.CommunityEntryPoint";
}

function javaWords({ lib, version, home, configuration, memory }) {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    `-Xmx${memory.heap}`,
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "--enable-native-access=ALL-UNNAMED",
    ...["-cp", join(lib, "*"), entryPoint(lib, version)],
    `--home-dir=${home}`,
    `--config-dir=${configuration}`,
  ];
}

/**
 * Starts Java with Neo4j under its guard, and returns the guard's process, without waiting until Neo4j answers.
 *
 * It takes the messages "stop" and "kill", and ends when Java has ended. It keeps nobody alive: a program that
 * forgets to stop its server still ends, and the server with it.
 */
export function launch({ java, lib, version, home, port, isTemporary, memory }) {
  const [configuration, logs] = [join(home, "conf"), join(home, "logs")];
  for (const folder of [configuration, logs]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(configuration, "neo4j.conf"), settings(port, memory));
  const words = javaWords({ lib, version, home, configuration, memory });
  const order = JSON.stringify({ command: java, words, temporaryFolder: isTemporary ? home : null });
  const log = openSync(join(logs, "console.log"), "w");
  // A process group of its own: Ctrl-C in the terminal must not reach Java before its owner decides.
  const child = fork(guard, [order], { detached: true, execArgv: [], stdio: ["ignore", log, log, "ipc"] });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  child.channel.unref();
  return child;
}

/** The most telling line of the logs of a server that did not start. */
export function reasonInLogs(home) {
  const lines = ["neo4j.log", "console.log"]
    .map((name) => join(home, "logs", name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const causes = lines.filter((line) => line.startsWith("Caused by:"));
  const errors = lines.filter((line) => /\bERROR\b|^Error/.test(line));
  return causes.at(-1) ?? errors.at(-1) ?? lines.at(-1) ?? "its logs are empty";
}
