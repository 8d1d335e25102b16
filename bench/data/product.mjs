import { createRequire } from "node:module";
import { root } from "../../scripts/set-up.mjs";

/** What the benchmark uses of the built product, in one place: `dist/` holds CommonJS. */
const require = createRequire(`${root}/package.json`);

export const { loadGraph } = require("./dist/store/load-graph.js");
export const { openEngine } = require("./dist/store/open-engine.js");
export const { revisionOf } = require("./dist/store/revision.js");
export const { statement } = require("./dist/store/statements.js");
export const { storedRows } = require("./dist/store/load/stored-rows.js");
export const { neo4jParameters } = require("./dist/store/neo4j/neo4j-parameters.js");
export const { encodeCursor } = require("./dist/traversal/cursor.js");
export const neo4j = require("neo4j-driver");
