/** Requests for the same statement that are run together: each gets what it would get alone. */
import { type Engine, EngineError, type Parameters } from "../../src/store/engine";
import { joinedReadsOf } from "../../src/store/reads/joined-reads";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";
import { describeOnEachEngine } from "./engines";

const statement = {
  text: `MATCH (dataset:Dataset {id: 'dataset'})
UNWIND $asked AS asked
MATCH (entity:Entity {id: asked.id})
RETURN asked.number AS asked, $greeting AS greeting, entity.id AS id`,
  parameters: { greeting: "hello" },
};
const askings = (...ids: readonly string[]) => ids.map((id) => ({ id }));

/** An engine that notes what is asked of it, and can be made to wait or to fail before it asks. */
function watched(engine: Engine) {
  const asked: Parameters[] = [];
  const control = { before: async (_parameters: Parameters): Promise<void> => {} };
  const read: Engine["read"] = async (text, parameters = {}) => {
    asked.push(parameters);
    await control.before(parameters);
    return engine.read(text, parameters);
  };
  return { asked, control, reads: joinedReadsOf({ read }) };
}

const idsIn = (parameters: Parameters) => (parameters.asked as readonly { id: string }[]).map(({ id }) => id);

describeOnEachEngine("joined reads", ({ openEmpty }) => {
  let engine: Engine;
  let ids: string[];
  beforeAll(async () => {
    engine = await openEmpty();
    const graph = await graphOf(shippedSeeds);
    await ServedGraph.load(engine, graph);
    ids = graph.entities.slice(0, 60).map(({ id }) => id);
  });
  afterAll(() => engine.close());

  const found = (id: string) => expect.objectContaining({ id, greeting: "hello" });

  it("run a lone request at once, and give no row for an id that nothing has", async () => {
    const { asked, reads } = watched(engine);
    expect(await reads.read(statement, askings("centr", "nobody"))).toEqual([[found("centr")], []]);
    expect(await reads.read(statement, [])).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it("run all that wait together, and give each its own rows", async () => {
    const { asked, control, reads } = watched(engine);
    control.before = () => new Promise((resolve) => setTimeout(resolve, 50));
    const answers = await Promise.all(ids.map((id) => reads.read(statement, askings(id, "nobody", "centr"))));
    expect(answers).toEqual(ids.map((id) => [[found(id)], [], [found("centr")]]));
    expect(asked.length).toBeLessThan(ids.length / 4);
    for (const parameters of asked) expect(new Set(idsIn(parameters)).size).toBe(idsIn(parameters).length);
  });

  it("keep apart what shares no statement or no parameters", async () => {
    const { reads } = watched(engine);
    const other = { ...statement, parameters: { greeting: "goodbye" } };
    const answers = await Promise.all(
      ids.flatMap((id) => [reads.read(statement, askings(id)), reads.read(other, askings(id))]),
    );
    const greetings = answers.flat(2).map(({ greeting }) => greeting);
    expect(greetings).toEqual(ids.flatMap(() => ["hello", "goodbye"]));
  });

  it("give an error to the one whose asking is refused, and rows to all others", async () => {
    const { control, reads } = watched(engine);
    control.before = async (parameters) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (idsIn(parameters).includes("bad")) throw new EngineError("REFUSED", "refused");
    };
    const asked = [...ids.slice(0, 10), "bad", ...ids.slice(10, 20)];
    const answers = await Promise.allSettled(asked.map((id) => reads.read(statement, askings(id))));
    for (const [place, answer] of answers.entries()) {
      if (asked[place] === "bad") expect(answer).toMatchObject({ status: "rejected", reason: { code: "REFUSED" } });
      else expect(answer).toEqual({ status: "fulfilled", value: [[found(String(asked[place]))]] });
    }
  });

  it("tell everyone when the database is away, without asking again for each, and answer afterwards", async () => {
    const { asked, control, reads } = watched(engine);
    control.before = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new EngineError("UNAVAILABLE", "away");
    };
    const answers = await Promise.allSettled(ids.map((id) => reads.read(statement, askings(id))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(asked.length).toBeLessThan(ids.length / 4);
    control.before = async () => {};
    expect(await reads.read(statement, askings("centr"))).toEqual([[found("centr")]]);
  });
});

describeOnEachEngine("queries that come at the same time", ({ openEmpty }) => {
  it("are answered as each would be alone", async () => {
    const graph = await graphBeside(lighthouse);
    const served = await ServedGraph.load(await openEmpty(), graph);
    const queries = [
      ...graph.entities.map(({ id }) => ({
        query: "query ($id: ID!) { node(id: $id) { id name } }",
        variables: { id },
      })),
      ...graph.entities
        .filter(({ kind }) => kind === "StakeholderCategory" || kind === "Topic")
        .map(({ kind, id }) => ({
          query: `query ($filter: MandateFilter, $after: String) {
            mandates(first: 3, filter: $filter, after: $after) {
              totalCount nodes { id purposes { nodes { id } } } pageInfo { hasNextPage }
            }
          }`,
          variables: { filter: kind === "Topic" ? { topic: [id] } : { stakeholderCategory: [id], modality: ["MAY"] } },
        })),
    ];
    const alone: unknown[] = [];
    for (const { query, variables } of queries) alone.push(await served.ask(query, variables));
    const together = await Promise.all(queries.map(({ query, variables }) => served.ask(query, variables)));
    await served.engine.close();
    expect(together).toEqual(alone);
  });
});
