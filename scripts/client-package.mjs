import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./set-up.mjs";

/**
 * Makes the built client a package of its own, `mandate-graph-client`, that brings none of the server's dependencies:
 * its folder can be installed, packed, or copied into a project of either module type.
 *
 * @param {string} folder where the client was built
 */
export function makeClientPackage(folder) {
  const { version, license, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = {
    name: "mandate-graph-client",
    version,
    description: "The typed client of mandate-graph, for Node and browsers.",
    license,
    private: true,
    type: "commonjs",
    sideEffects: false,
    main: "index.js",
    types: "index.d.ts",
    engines,
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
}
