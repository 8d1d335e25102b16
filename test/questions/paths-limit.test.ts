import type { EntityRecord, Graph, LinkRecord } from "../../src/model/graph";
import type { KindName } from "../../src/model/kind-table";
import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";

const many = Array.from({ length: 40 }, (_, index) => index);

/** A mandate of alpha towards one of many categories, which beta alone, and everywhere, says to include all bodies. */
function tangledGraph(): Graph {
  const entities: Omit<EntityRecord, "position">[] = [];
  const links: Omit<LinkRecord, "position">[] = [];
  const add = (kind: KindName, id: string, organisation: string | null, properties = {}) =>
    entities.push({ kind, id, organisation, inferred: false, properties: { name: id, ...properties } });
  const link = (organisation: string, from: string, relationship: "TOWARDS" | "INCLUDES", to: string) => {
    const id = `${from} ${relationship} ${to}`;
    links.push({ id, from, relationship, to, organisation, inferred: false, isExample: false });
  };
  add("Mandate", "alpha/mandate/one", "alpha", { modality: "MAY", action: "speak", illustrative: false });
  for (const one of many) {
    add("StakeholderCategory", `category/${one}`, null, { external: true });
    add("Body", `body/${one}`, null);
    for (const other of many) link("beta", `category/${one}`, "INCLUDES", `body/${other}`);
  }
  link("alpha", "alpha/mandate/one", "TOWARDS", "category/0");
  const placed = <Fact>(facts: readonly Fact[]) => facts.map((fact, index) => ({ ...fact, position: index + 1 }));
  return { entities: placed(entities), links: placed(links), citations: [], sources: [] };
}

describeOnEachEngine("a search for paths that would take too long", ({ openEmpty }) => {
  it("is given up with a code, what to do, and nothing that could be taken for all paths", async () => {
    const served = await ServedGraph.load(await openEmpty(), tangledGraph());
    const ends = `from: "alpha/mandate/one", to: "body/39"`;
    const { data, errors } = await served.ask(`{ paths(${ends}, maxLength: 8) { length } }`);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: "PATH_LIMIT", field: "paths" }]);
    expect(errors[0]?.message).toMatch(/given up.*"maxLength".*"through".*"maxDegree".*"avoid"/);
    const shorter = await served.data(`{ paths(${ends}, maxLength: 4) { length } connected(${ends}, maxLength: 4) }`);
    expect(shorter).toEqual({ paths: [], connected: false });
    expect(served.faults).toEqual([]);
    await served.engine.close();
  });
});
