/**
 * What a curator concluded stays out unless it is asked for, and is marked then: for every field of the schema that
 * has the argument, over a graph with inferred entities and inferred links of every relationship.
 */
import { getNamedType, isObjectType } from "graphql";
import { makeSchema } from "../../src/graphql/schema";
import type { Graph } from "../../src/model/graph";
import { type KindName, kindNames, kindTable } from "../../src/model/kind-table";
import { relationshipTable, relationshipTypes } from "../../src/model/relationship-table";
import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";
import { PlainGraph } from "./plain-graph";

const organisation = "alpha";

/** Every kind has these entities: `hub` and `stated` rest on words, and so does `weak`, but no link to it does. */
type Place = "hub" | "stated" | "weak" | "guess";

function idOf(kind: KindName, place: Place): string {
  const { folder, isShared } = kindTable[kind];
  if (kind === "Organisation") return place === "hub" ? organisation : `other-${place}`;
  return isShared ? `${folder}/${place}` : `${organisation}/${folder}/${place}`;
}

/** From and to each hub a link that is stated, one that is concluded, and one that joins a concluded entity. */
function graphWithGuesses(): Graph {
  const graph = new PlainGraph();
  for (const kind of kindNames) {
    for (const place of ["hub", "stated", "weak", "guess"] as const)
      graph.add(kind, idOf(kind, place), kindTable[kind].isShared ? null : organisation, place === "guess");
  }
  for (const type of relationshipTypes) {
    for (const from of relationshipTable[type].from) {
      for (const to of relationshipTable[type].to) {
        for (const place of ["stated", "weak", "guess"] as const) {
          graph.link(organisation, idOf(from, "hub"), type, idOf(to, place), place === "weak");
          // Clauses that contain one another in a circle have no parts to speak of.
          if (from === "Clause") continue;
          graph.link(organisation, idOf(from, place), type, idOf(to, "hub"), place === "weak");
        }
      }
    }
  }
  return graph.finish({ organisation, document: idOf("Document", "hub"), clause: idOf("Clause", "hub") });
}

const graph = graphWithGuesses();
const guesses = new Set(graph.entities.flatMap(({ id, inferred }) => (inferred ? [id] : [])));

const said = "citations { basis }";
const entity = `id ... on Entity { ${said} }`;
const toLamps = `from: "${idOf("Document", "hub")}", to: "${idOf("Mandate", "guess")}", maxLength: 1`;

/** The questions at the root, each so that conclusions change its answer. */
const questions: Readonly<Record<string, string>> = {
  mandateCheck: `mandateCheck(organisation: "alpha", towards: "category/hub", about: "topic/stated", includeInferred: $i) {
    verdict sentence mandates { ${entity} } purposes { ${entity} } conditions { ${entity} } limits { ${entity} } elsewhere { ${entity} } ${said} }`,
  scope: `scope(organisations: ["alpha"], includeInferred: $i) { categories { ${entity} } topics { ${entity} } clauses { total cited }
    cells(first: 500) { totalCount nodes { category { ${entity} } topic { ${entity} } mandates { ${entity} } purposes { ${entity} } ${said} } } }`,
  mandateCounts: `mandateCounts(by: [STAKEHOLDER_CATEGORY, TOPIC], includeZero: true, includeInferred: $i) { labels count entities { ${entity} } }`,
  paths: `paths(from: "alpha/mandate/hub", to: "topic/hub", maxLength: 2, limit: 100, includeInferred: $i) { steps { from { ${entity} } to { ${entity} } ${said} } }`,
  connected: `connected(${toLamps}, includeInferred: $i)`,
  search: `search(text: "alpha hub guess", first: 100, includeInferred: $i) { node { ${entity} } }`,
};

/** Fields that have the argument and show one entity. */
const singles: [kind: KindName, field: string][] = [];

/** Queries for each list and question that has the argument, by its name. */
function queriesOf(): Map<string, string> {
  const queries = new Map<string, string>();
  const ask = (name: string, selection: string) => queries.set(name, `query ($i: Boolean!) { ${selection} }`);
  for (const type of Object.values(makeSchema().getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, args, type: answers } of Object.values(type.getFields())) {
      if (!args.some((argument) => argument.name === "includeInferred")) continue;
      const isOfLinks = getNamedType(answers).name === "LinkConnection";
      const node = isOfLinks
        ? `node { from { ${entity} } relationship to { ${entity} } ${said} }`
        : `${said} node { ${entity} }`;
      const field = `${name}(first: 500, includeInferred: $i) { totalCount edges { ${node} } }`;
      const kind = type.name as KindName;
      const isList = args.some((argument) => argument.name === "first");
      if (type.name === "Query") ask(name, questions[name] ?? field);
      else if (isList) ask(`${kind}.${name}`, `${kindTable[kind].single}(id: "${idOf(kind, "hub")}") { ${field} }`);
      else singles.push([kind, name]);
    }
  }
  return queries;
}

const queries = queriesOf();

/** What an answer shows that nobody wrote: concluded entities, and whatever has only conclusions to cite. */
function concludedIn(part: unknown): unknown[] {
  if (typeof part !== "object" || part === null) return [];
  const { id, citations } = part as { id?: string; citations?: { basis: string }[] };
  const isGuess = id !== undefined && guesses.has(id);
  const restsOnGuess =
    citations !== undefined && citations.length > 0 && citations.every(({ basis }) => basis === "INFERRED");
  return [...(isGuess || restsOnGuess ? [part] : []), ...Object.values(part).flatMap(concludedIn)];
}

it("is asked of every field, and of all questions that have the argument", () => {
  expect([...queries.keys()].filter((name) => name in questions).sort()).toEqual(Object.keys(questions).sort());
  expect(queries.size + singles.length).toBeGreaterThan(40);
});

describeOnEachEngine("what a curator concluded", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty({ readTimeLimit: 60_000 }), graph);
  });
  afterAll(() => served.engine.close());

  it.each([...queries])("stays out of %s unless it is asked for", async (name, query) => {
    const [without, withThem] = [await served.data(query, { i: false }), await served.data(query, { i: true })];
    expect(concludedIn(without)).toEqual([]);
    expect(withThem).not.toEqual(without);
    if (name === "connected") expect([without, withThem]).toEqual([{ connected: false }, { connected: true }]);
    else expect(JSON.stringify(withThem)).toContain('"basis":"INFERRED"');
    for (const shown of concludedIn(withThem)) expect(JSON.stringify(shown)).toContain('"basis":"INFERRED"');
  });

  it.each(singles)("stays out of %s.%s unless it is asked for", async (kind, field) => {
    const show = (i: boolean) =>
      served.data(
        `{ at: ${kindTable[kind].single}(id: "${idOf(kind, "weak")}") { ${field}(includeInferred: ${i}) { id } } }`,
      );
    expect(await show(false)).toEqual({ at: { [field]: null } });
    expect(await show(true)).toEqual({ at: { [field]: { id: expect.stringMatching(/\/hub$/) } } });
  });
});
