import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const executable = process.platform === "win32" ? "java.exe" : "java";

/** Where systems and installers put their Java: one folder for each, with `bin` or `Contents/Home/bin` in it. */
const installFolders = ["/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines"].concat(
  [".sdkman/candidates/java", ".jdks"].map((folder) => join(homedir(), folder)),
);

/** Every java that might be meant, the user's own choice first: JAVA_HOME, then PATH, then the usual folders. */
function candidates() {
  const { JAVA_HOME, PATH } = process.env;
  const homes = installFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    )
    .flatMap((home) => [join(home, "bin"), join(home, "Contents", "Home", "bin")]);
  const folders = [JAVA_HOME ? join(JAVA_HOME, "bin") : "", ...(PATH ?? "").split(delimiter), ...homes];
  const files = folders.filter((folder) => folder !== "").map((folder) => join(folder, executable));
  return [...new Set(files.filter((file) => existsSync(file)).map((file) => realpathSync(file)))];
}

/** The major version that this java says it has (17 for 17.0.15, 8 for 1.8.0), or 0 where it does not run. */
function majorVersion(java) {
  const { stdout, stderr } = spawnSync(java, ["-version"], { encoding: "utf8", timeout: 30_000 });
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`) ?? [];
  return Number(first === "1" ? second : first) || 0;
}

/**
 * The first Java of at least `minimum`, as `{ java, home }`: the file to run and the folder for JAVA_HOME.
 *
 * The default java of a machine is often older than one that lies beside it, so all usual places are looked at
 * before giving up. Throws an Error of one line that says what `purpose` needs and which versions were found.
 */
export function findJava(minimum, purpose) {
  const found = [];
  for (const java of candidates()) {
    const version = majorVersion(java);
    if (version >= minimum) return { java, home: dirname(dirname(java)) };
    if (version > 0 && !found.includes(version)) found.push(version);
  }
  const seen = found.length === 0 ? "no Java" : `only Java ${found.sort((a, b) => a - b).join(", ")}`;
  throw new Error(
    `${purpose} needs Java ${minimum} or newer: JAVA_HOME, PATH and the usual install folders hold ${seen}.`,
  );
}
