import type { Graph } from "../../src/model/graph";
import { revisionOf } from "../../src/store/revision";
import { emptyGraph, smallerGraph, tinyGraph } from "./tiny-graph";

/** The same map with its keys the other way round, and so on inside. */
function turned<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)])) as Value;
}

describe("the revision of a graph", () => {
  it("is the same whenever the content is", () => {
    const { entities, links, citations, sources } = tinyGraph;
    const other: Graph = {
      sources: sources.map(turned),
      citations: citations.map(turned).reverse(),
      links: links.map(turned).reverse(),
      entities: entities.map(turned).reverse(),
    };
    expect(revisionOf(other)).toBe(revisionOf(tinyGraph));
  });

  it("is known by heart, so that a change of the stored form is noticed", () => {
    expect(revisionOf(emptyGraph)).toBe("0836e42cf3a54c142da1b0e8c112f4c0");
  });

  it("differs where any value does", () => {
    const [first, ...others] = tinyGraph.entities;
    if (first === undefined) throw new Error("The tiny graph has entities.");
    const renamed = {
      ...tinyGraph,
      entities: [{ ...first, properties: { ...first.properties, name: "Acne" } }, ...others],
    };
    const resourced = { ...tinyGraph, sources: [{ path: "acme/charter.txt", sha256: "00fd" }] };
    const revisions = [tinyGraph, smallerGraph, emptyGraph, renamed, resourced].map(revisionOf);
    expect(new Set(revisions).size).toBe(5);
    for (const revision of revisions) expect(revision).toMatch(/^[0-9a-f]{32}$/);
  });
});
