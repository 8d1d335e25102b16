import { foldText, placesOfWords } from "../../src/seeds/text/folded-text";
import { nearestWords, splitWords } from "../../src/seeds/text/nearest-words";
import { graphOf, problemsOf } from "./lighthouse";

function found(text: string, words: string): readonly string[] {
  return placesOfWords(foldText(text), words).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

const nearest = (text: string, quote: string): string | null => nearestWords(text, splitWords(text), quote);

describe("finding words", () => {
  it("lets any run of white space match any other, and gives the words verbatim", () => {
    expect(found("to  keep\r\n\tthe coasts", " to keep\nthe   coasts ")).toEqual(["0 to  keep\r\n\tthe coasts"]);
  });

  it("counts UTF-16 code units", () => {
    expect(found("\u{1F526} light", "light")).toEqual(["3 light"]);
  });

  it("does not find a word inside another while it stands alone somewhere", () => {
    expect(found("membership of the member", "member")).toEqual(["18 member"]);
    expect(found("membership", "member")).toEqual(["0 member"]);
  });

  it("finds every place", () => {
    expect(found("may, may\nmay", "may")).toEqual(["0 may", "5 may", "9 may"]);
  });
});

describe("the nearest words", () => {
  it("are those that share most words", () => {
    expect(nearest("We light lamps. We keep the coasts safe at night.", "keep the coast safe")).toBe(
      "keep the coasts safe",
    );
  });

  it("are found for a single misspelt word", () => {
    expect(nearest("some words on governments, and more", "gouvernments")).toBe("governments");
  });

  it("are none where nothing is near, or nothing is there", () => {
    expect(nearest("some words", "xylophone")).toBeNull();
    expect(nearest("", "xylophone")).toBeNull();
  });

  it("are found quickly in a megabyte", () => {
    const text = `${"The lamps are lit by keepers on duty every night of the year. ".repeat(17_000)}Fog horns sound.`;
    const before = performance.now();
    expect(nearest(text, "Fog horn sounds")).toBe("Fog horns sound");
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("citations", () => {
  it("hold the words of the text verbatim, across line breaks", async () => {
    const { citations } = await graphOf([
      "mission.yaml",
      "quote: shall speak for its members before port authorities",
      "quote: >-\n      before port authorities,\n      such as\n    rationale: The text says so before.",
    ]);
    const citation = citations.find((each) => each.entity === "lighthouse/mandate/authorities");
    expect(citation).toMatchObject({
      quote: "before port authorities,\nsuch as",
      clause: "lighthouse/clause/charter/2",
      rationale: "The text says so before.",
    });
  });

  it("go to the occurrence that is meant, within the clause", async () => {
    const { citations } = await graphOf();
    expect(citations.find((each) => each.entity === "lighthouse/mandate/newspapers")).toMatchObject({
      clause: "lighthouse/clause/charter/4.b",
      start: 426,
      end: 455,
    });
  });

  it("go to the occurrence in the document where no clause is given", async () => {
    const { citations } = await graphOf([
      "mission.yaml",
      "quote: in full openness",
      "quote: The Union\n    occurrence: 3",
    ]);
    expect(citations.find((each) => each.entity === "lighthouse/principle/openness")?.clause).toBe(
      "lighthouse/clause/charter/2",
    );
  });

  it("accept a number as a clause", async () => {
    expect(await problemsOf(["mission.yaml", 'clause: "4"', "clause: 4"])).toEqual([]);
  });

  it("have the mission's document where there are no words", async () => {
    const { citations } = await graphOf();
    expect(citations.at(-1)).toEqual({
      id: "lighthouse/document/standing-orders GOVERNS lighthouse/condition/vote#1",
      entity: null,
      link: "lighthouse/document/standing-orders GOVERNS lighthouse/condition/vote",
      organisation: "lighthouse",
      position: 50,
      basis: "INFERRED",
      document: "lighthouse/document/charter",
      clause: null,
      quote: null,
      start: null,
      end: null,
      rationale: "The orders say how the assembly votes.",
      source: null,
    });
  });

  it("may be several for one fact", async () => {
    const { citations } = await graphOf([
      "mission.yaml",
      "    quote: in full openness",
      "    citations:\n      - quote: in full openness\n      - { basis: EXTERNAL, rationale: They publish everything., source: Annual report 2001 }",
    ]);
    const own = citations.filter((each) => each.entity === "lighthouse/principle/openness");
    expect(own.map(({ id, basis, source }) => [id, basis, source])).toEqual([
      ["lighthouse/principle/openness#1", "STATED", null],
      ["lighthouse/principle/openness#2", "EXTERNAL", "Annual report 2001"],
    ]);
  });
});
