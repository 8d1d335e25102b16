import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./set-up.mjs";

/** What the pages load of others, by its name in `vendor/`: all from this server, so that none is asked of another. */
const vendor = {
  "graphiql.js": "graphiql/graphiql.min.js",
  "graphiql.css": "graphiql/graphiql.min.css",
  "explorer.js": "@graphiql/plugin-explorer/dist/index.umd.js",
  "explorer.css": "@graphiql/plugin-explorer/dist/style.css",
  "react.js": "react/umd/react.production.min.js",
  "react-dom.js": "react-dom/umd/react-dom.production.min.js",
};
const licences = ["graphiql", "react", "react-dom"];

/**
 * Makes `web/` into files for browsers, each also compressed beside itself.
 *
 * @param {string} made the folder to put them into
 * @returns {boolean} false, after the compiler's own words, where they do not compile
 */
export function buildWeb(made) {
  const web = join(root, "web");
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const compiler = [tsc, "-p", join(web, "tsconfig.json"), "--outDir", made];
  if (spawnSync(process.execPath, compiler, { cwd: root, stdio: ["ignore", 2, 2] }).status !== 0) return false;
  for (const path of filesBelow(web).filter((name) => /\.(html|css|svg)$/.test(name))) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    cpSync(join(web, path), join(made, path));
  }
  copyVendor(join(made, "vendor"));
  for (const path of filesBelow(made).filter((name) => /\.(js|css|svg)$/.test(name))) {
    writeFileSync(join(made, `${path}.gz`), gzipSync(readFileSync(join(made, path)), { level: 9 }));
  }
  return true;
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

/** Their source maps are not served, so that no browser is told of them. */
function copyVendor(folder) {
  mkdirSync(folder, { recursive: true });
  const text = (path) => readFileSync(join(root, "node_modules", path), "utf8");
  for (const [name, path] of Object.entries(vendor)) {
    writeFileSync(join(folder, name), text(path).replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n"));
  }
  writeFileSync(join(folder, "LICENCES"), licences.map((name) => `${name}\n\n${text(`${name}/LICENSE`)}`).join("\n\n"));
}
