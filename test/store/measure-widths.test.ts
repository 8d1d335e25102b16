import { measureWidths } from "../../src/store/load/measure-widths";
import { emptyGraph, tinyGraph } from "./tiny-graph";

describe("the widths of a graph", () => {
  it("are none where there is nothing", () => {
    expect(measureWidths(emptyGraph)).toEqual({});
  });

  it("count entities, the most links that leave or reach one, and the most that rests on a text", () => {
    expect(measureWidths(tinyGraph)).toEqual({
      ...{ Organisation: 1, Document: 1, Clause: 2, Mission: 1, Objective: 1, Mandate: 1 },
      ...{ StakeholderCategory: 1, Condition: 1 },
      ...{ "HAS_DOCUMENT>": 1, "CONTAINS>": 1, "HAS_MISSION>": 1, "STATES>": 1, "GIVES>": 1 },
      ...{ "TOWARDS>": 1, "SUBJECT_TO>": 1 },
      ...{ "<HAS_DOCUMENT": 1, "<CONTAINS": 1, "<HAS_MISSION": 1, "<STATES": 1, "<GIVES": 1 },
      ...{ "<TOWARDS": 1, "<SUBJECT_TO": 1 },
      ...{ "Organisation:citations": 1, "Document:citations": 1, "Clause:citations": 1, "Mission:citations": 1 },
      ...{ "Objective:citations": 1, "Mandate:citations": 1, "StakeholderCategory:citations": 1 },
      ...{ "Condition:citations": 1, "links:citations": 1 },
      ...{ "Document:supports": 9, "Document:supportedLinks": 8 },
      // Both clauses: 1.a itself, and 1 with its part. Clauses, CONTAINS and what has no words are left out.
      ...{ "Clause:supports": 6, "Clause:supportedLinks": 6 },
    });
  });

  it("take the widest entity, and count a fact once however often it is cited", () => {
    const extra = tinyGraph.citations.slice(0, 3).map((citation) => ({ ...citation, id: `${citation.id}+` }));
    const more = tinyGraph.links.slice(7).map((link) => ({ ...link, id: `${link.id}+`, to: "acme/condition/loudly" }));
    const widths = measureWidths({
      ...tinyGraph,
      links: [...tinyGraph.links, ...more],
      citations: [...tinyGraph.citations, ...extra],
    });
    expect(widths).toMatchObject({
      "SUBJECT_TO>": 2,
      "<SUBJECT_TO": 1,
      "Organisation:citations": 2,
      "Clause:citations": 2,
    });
    expect(widths).toMatchObject({ "Document:supports": 9, "Clause:supports": 6 });
  });
});
