/**
 * Which folder below src/ may import from which others, in the order in which data flows through them; `only` names
 * the files that are seen where that is not the whole folder. The folders' READMEs are held to the same table.
 */
const importTable = require("./scripts/import-table.json");

/** Why each folder is held apart, and what to do instead of importing what it may not. */
const reasons = {
  model:
    "The model says what there is, and everything else is derived from it; if it knew its users, no one could read " +
    "it alone. Pass what it needs as an argument, or move the code that uses both into the folder above.",
  seeds:
    "Seeds are read and checked without any database or API, so that an author can do it anywhere. Return plain " +
    "records of src/model/ and let the caller store or show them.",
  store:
    "The store runs statements and loads a checked graph; it does not know who asks what. Write the statement in " +
    "cypher/ and ask it from src/questions/, or take the graph as an argument.",
  traversal:
    "A traversal is composed for any engine: it sees the interface (engine.ts, reads, dataset.ts, statements.ts), never an " +
    "implementation. Add what is lacking to the interface, where both engines are held to it.",
  questions:
    "Questions are asked in domain words and answered in domain words, so that GraphQL, exports and commands share " +
    "them. Return data; wording for HTTP or GraphQL belongs into the edges.",
  graphql:
    "Resolvers have one to three lines: they hand over to src/traversal/ or src/questions/. Of the store " +
    "they know the engine that they hand on, its errors, and what it says of its data; any statement is an answer to a " +
    "question: write it there.",
  export: "An export turns a snapshot into a format and sees nothing but the snapshot. Ask src/questions/ for more.",
  server: "HTTP is an edge: it may see all but the other edges. What the commands share with it belongs below both.",
  cli: "Commands are an edge: they may see all but the client.",
  client:
    "The client is generated from schema.graphql and runs in browsers: anything imported here would go there too.",
};

const names = {
  model: "model-knows-nothing-above",
  client: "client-is-alone",
};

/** A path of the table as an expression: the folder, or those of its files that are seen. */
const seenPath = (folder, files) =>
  files === undefined ? `^src/${folder}/` : `^src/${folder}/(${files.join("|")})(\\.ts$|/)`;

/** One rule a folder: it reaches itself and what the table allows, and no other folder of src/. */
const folderRules = Object.entries(importTable).map(([folder, { mayImport, only = {} }]) => ({
  name: names[folder] ?? `${folder}-sees-only-${mayImport.length > 4 ? "what-is-below" : mayImport.join("-and-")}`,
  severity: "error",
  comment: reasons[folder],
  from: { path: `^src/${folder}/` },
  to: { path: "^src/[^/]+/", pathNot: [`^src/${folder}/`, ...mayImport.map((name) => seenPath(name, only[name]))] },
}));

/** A package that only the files of one engine may import. */
const onlyIn = (name, engine, dependency) => ({
  name,
  severity: "error",
  comment:
    "Both engines give the same answers because nothing else can tell them apart. Use the Engine interface " +
    "(src/store/engine.ts).",
  from: { path: "^src/", pathNot: `^src/store/${engine}[-/]` },
  to: { path: `node_modules/${dependency}/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "edges-are-not-imported",
      severity: "error",
      comment:
        "Server and commands are where the program begins; what others need from them belongs below, in the folder " +
        "whose words it speaks. Only the commands may start the server.",
      from: { path: "^src/", pathNot: "^src/(server|cli)/" },
      to: { path: "^src/(server|cli)/" },
    },
    {
      name: "settings-come-from-the-edges",
      severity: "error",
      comment: "Only server and commands read src/config.ts; pass a setting as an argument to whoever else needs it.",
      from: { path: "^src/", pathNot: "^src/((server|cli)/|[^/]+\\.ts$)" },
      to: { path: "^src/config\\.ts$" },
    },
    onlyIn("only-its-engine-imports-the-driver", "neo4j", "neo4j-driver"),
    onlyIn("only-its-engine-imports-the-addon", "embedded", "@grafeo-db/js"),
    {
      name: "only-open-engine-knows-both",
      severity: "error",
      comment: "One file decides which engine is used. Take an Engine as an argument, or call openEngine.",
      from: { path: "^src/", pathNot: "^src/store/(open-engine\\.ts$|neo4j[-/]|embedded[-/])" },
      to: { path: "^src/store/((neo4j|embedded)/)?(neo4j|embedded)-engine\\.ts$" },
    },
    {
      name: "engines-do-not-know-each-other",
      severity: "error",
      comment: "What both engines need belongs into a file of its own beside them.",
      from: { path: "^src/store/(neo4j|embedded)[-/]" },
      to: { path: "^src/store/(neo4j|embedded)[-/]", pathNot: "^src/store/$1[-/]" },
    },
    {
      name: "no-circular",
      severity: "error",
      comment:
        "Two files that need each other are one file, or have a third in common: move what both need there. Types " +
        "count too, since a reader goes round in the same circle.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nobody imports is not used: delete it, or import it where it was meant to be.",
      from: { path: "^src/", pathNot: "^src/(cli/main|client/[^/]+)\\.ts$", orphan: true },
      to: {},
    },
    {
      name: "src-not-to-test",
      severity: "error",
      comment: "What is delivered does not contain the tests. Move what both need into src/.",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-packages-for-development-only",
      severity: "error",
      comment: "It is not there once installed for production: move the package to dependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"] },
    },
    {
      name: "imports-that-resolve",
      severity: "error",
      comment: "The imported file or package is not there.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API; swc reads the same syntax. It does not tell type-only imports apart.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/generated/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".cjs", ".json"],
      conditionNames: ["require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
    tsPreCompilationDeps: true,
  },
};
