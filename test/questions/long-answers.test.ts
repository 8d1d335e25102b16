import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";
import { PlainGraph } from "./plain-graph";

/** An organisation that gives so many mandates, all towards one category. */
function withMandates(count: number) {
  const graph = new PlainGraph();
  graph.add("StakeholderCategory", "category/governments", null);
  for (const [kind, id] of [
    ["Organisation", "wordy"],
    ["Mission", "wordy/mission/1"],
    ["Objective", "wordy/objective/1"],
    ["Document", "wordy/document/1"],
    ["Clause", "wordy/document/1/clause/1"],
  ] as const)
    graph.add(kind, id, "wordy");
  graph.link("wordy", "wordy", "HAS_MISSION", "wordy/mission/1");
  graph.link("wordy", "wordy/mission/1", "STATES", "wordy/objective/1");
  for (let number = 1; number <= count; number += 1) {
    const id = `wordy/mandate/${number}`;
    graph.add("Mandate", id, "wordy");
    graph.link("wordy", "wordy/objective/1", "GIVES", id);
    graph.link("wordy", id, "TOWARDS", "category/governments");
  }
  return graph.finish({ organisation: "wordy", document: "wordy/document/1", clause: "wordy/document/1/clause/1" });
}

describeOnEachEngine("an answer that names very many mandates", ({ openEmpty }) => {
  it.each([500, 501])("is whole or refused, never cut: %d", async (count) => {
    const served = await ServedGraph.load(await openEmpty(), withMandates(count));
    const asked = 'mandateCheck(organisation: "wordy", towards: "category/governments")';
    const verdict = await served.data(`{ ${asked} { verdict reach } }`);
    const { data, errors } = await served.ask(`{ ${asked} { mandates { id } } }`);
    await served.engine.close();
    expect(verdict.mandateCheck).toEqual({ verdict: "PERMITTED", reach: "NAMED" });
    if (count <= 500) expect(data.mandateCheck.mandates).toHaveLength(count);
    else {
      const code = { code: "QUERY_TOO_COMPLEX", field: "mandates", maximum: 500 };
      expect(errors.map(({ extensions }) => extensions)).toEqual([code]);
    }
  });
});
