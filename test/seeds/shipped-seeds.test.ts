import { readSeeds } from "../../src/seeds/read-seeds";
import { line } from "./lighthouse";

describe("the seeds of this repository", () => {
  it("have no problems, use all their terms, and quote verbatim", async () => {
    const { graph, problems, notices } = await readSeeds("seeds");
    expect([...problems, ...notices].map(line)).toEqual([]);
    const texts = new Map(graph?.entities.map((each) => [each.id, String(each.properties.text)]));
    for (const { document, quote, start, end } of graph?.citations ?? []) {
      if (start !== null && end !== null) expect(texts.get(document)?.slice(start, end)).toBe(quote);
    }
  });

  it("hold every clause of the CENTR text", async () => {
    const { graph } = await readSeeds("seeds");
    const numbers = graph?.entities.flatMap(({ kind, id, properties }) =>
      kind === "Clause" && id.startsWith("centr/clause/mission-statement/") ? [properties.number] : [],
    );
    expect(numbers?.join(" ")).toBe("0.1 0.2 1 2 3 3.a 3.b 3.c 3.d 3.e 4 5.1 5.2 5.3 5.4 5.5");
  });
});
