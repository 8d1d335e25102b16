/**
 * `npm run generate` writes the files that are made from the code: schema.graphql, the JSON Schemas of the seeds, and
 * from schema.graphql and the operations in src/client/operations the types and texts of the typed client (codegen.yml).
 * With `--check` it writes nothing and fails where a file is not what the code would make.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ready } from "./build.mjs";
import { root, setUp } from "./set-up.mjs";

const checkOnly = process.argv.includes("--check");
const require = createRequire(join(root, "package.json"));

/** Writes one file of the project unless it is this text already; with `--check` it says so instead. */
function put(name, text) {
  const file = join(root, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (checkOnly) {
    console.error(`${name} is not what the code makes.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.error(`${name} written.`);
  }
}

function putSchema() {
  const { lexicographicSortSchema, printSchema } = require("graphql");
  const { makeSchema } = require("./dist/graphql/schema.js");
  put("schema.graphql", `${printSchema(lexicographicSortSchema(makeSchema()))}\n`);
}

/** For editors: what may be written in the seeds. */
function putSeedSchemas() {
  const { schemaFiles, seedSchemaText } = require("./dist/seeds/schema/seed-schema.js");
  for (const name of Object.keys(schemaFiles)) put(`seeds/${name}`, seedSchemaText(name));
}

/** From the schema that is on file; codegen has already written why where it cannot. */
async function putClient() {
  const { generate, loadContext } = require("@graphql-codegen/cli");
  const context = await loadContext(join(root, "codegen.yml"));
  context.updateConfig({ silent: true });
  try {
    for (const { filename, content } of await generate(context, false)) put(filename, content);
  } catch (error) {
    console.error(`The typed client cannot be made from codegen.yml: ${error.message}`);
    process.exitCode = 1;
  }
}

setUp();
process.chdir(root);
// Nothing compiles without the generated files, so where they were deleted they are made first.
const isClientThere = ["types", "operations"].every((name) =>
  existsSync(join(root, `src/client/generated/${name}.ts`)),
);
if (!isClientThere && !checkOnly) await putClient();
ready();
putSchema();
putSeedSchemas();
await putClient();
