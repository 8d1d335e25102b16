import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A contestant's own packages, apart from the project's, which stays small and keeps one copy of graphql. */
const folder = fileURLToPath(new URL("neo4j-graphql", import.meta.url));
const stampFile = join(folder, "node_modules/.set-up");

/** Installs the packages of @neo4j/graphql's own lock file unless they are there. */
export function setUpContestants() {
  const lock = readFileSync(join(folder, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  console.error("Installing the packages of the contestant @neo4j/graphql …");
  const isWindows = process.platform === "win32";
  const { status } = spawnSync("npm", ["ci"], { cwd: folder, stdio: ["ignore", 2, 2], shell: isWindows });
  if (status !== 0) throw new Error("The packages of @neo4j/graphql could not be installed: see above.");
  writeFileSync(stampFile, wanted);
}
