import { join } from "node:path";
import { parse } from "graphql";
import { readExamples } from "../../src/server/examples";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "./served-graph";

const examples = readExamples(join(__dirname, "..", "..", "examples"));

/** The root fields of a query; the examples have no fragments at the root. */
function rootFieldsOf(query: string): string[] {
  const [operation] = parse(query).definitions;
  const selections = operation?.kind === "OperationDefinition" ? operation.selectionSet.selections : [];
  return selections.map((selection) => (selection.kind === "Field" ? selection.name.value : "a fragment"));
}

/** Questions that take more statements than one, at most so many; docs say which and why. */
const statementsOf: Readonly<Record<string, number>> = {
  mandateCheck: 3,
  scope: 2,
  mandateCounts: 2,
  paths: 10,
  connected: 9,
  quoteChecks: 5,
  // The first search of a revision reads all words.
  search: 5,
};

/** The paths of lists, without places in lists, and whether any list at that path holds something. */
function listsOf(value: unknown, path = "", found = new Map<string, boolean>()): Map<string, boolean> {
  if (Array.isArray(value)) {
    found.set(path, found.get(path) === true || value.length > 0);
    for (const entry of value) listsOf(entry, path, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, entry] of Object.entries(value)) listsOf(entry, `${path}/${key}`, found);
  }
  return found;
}

describe("the example queries", () => {
  it("are at least a dozen, each with a title of its own", () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  it("stand together by group, so that the playground has each heading once", () => {
    const headings = examples.map(({ group }) => group).filter((group, place, all) => group !== all[place - 1]);
    expect(headings).toEqual([...new Set(headings)]);
  });

  it("are explained in one sentence", () => {
    expect(examples.filter(({ explanation }) => !/^[A-Z].*[.?]$/.test(explanation))).toEqual([]);
  });
});

describeOnEachEngine("an example query", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  it.each(examples)("$name is answered, in as few statements as its fields say", async ({ query, variables }) => {
    const { data, errors } = await served.ask(query, variables);
    expect(errors).toEqual([]);
    const fields = rootFieldsOf(query);
    const most = fields.reduce((sum, field) => sum + (statementsOf[field] ?? 1), 0);
    expect(served.statements.length).toBeLessThanOrEqual(most);
    expect(Object.values(data).filter((value) => value === null)).toEqual([]);
    const empty = [...listsOf(data)].filter(([, holds]) => !holds).map(([path]) => path);
    expect(empty).toEqual([]);
  });
});
