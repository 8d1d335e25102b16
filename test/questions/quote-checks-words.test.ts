import type { StoredCitation } from "../../src/questions/quote-checks/stored-citation";
import { TextOnFile } from "../../src/questions/quote-checks/text-on-file";

const citationOf = (quote: string | null, start: number | null, clause: string | null = null): StoredCitation => ({
  id: "fact#1",
  position: 1,
  fact: "fact",
  organisation: "organisation",
  entity: "fact",
  link: null,
  from: null,
  relationship: null,
  to: null,
  document: "document",
  clause,
  quote,
  start,
  end: start === null || quote === null ? null : start + quote.length,
  basis: "STATED",
  rationale: null,
  source: null,
});

const judge = (text: string, quote: string, start: number | null = 0) =>
  new TextOnFile(text).judge(citationOf(quote, start));
const moved = (foundAt: number) => ({ status: "MOVED", foundAt, nearest: null });
const changed = (nearest: string) => ({ status: "CHANGED", foundAt: null, nearest });
const gone = { status: "GONE", foundAt: null, nearest: null };

describe("words that moved", () => {
  it("are found whatever white space stands between them", () => {
    expect(judge("a  b\n\nthe common\r\n\tposition", "the common position")).toEqual(moved(6));
  });

  it("are those of the nearest place, the first of two that are equally near", () => {
    expect(judge("member one member two member", "member", 13)).toEqual(moved(11));
    expect(judge("member .. member", "member", 5)).toEqual(moved(0));
  });

  it("are words of their own rather than parts of longer ones", () => {
    expect(judge("membership of a member", "member", 1)).toEqual(moved(16));
  });

  it("are found without a place to begin from", () => {
    expect(judge("of a member", "member", null)).toEqual(moved(5));
  });

  it("are told from the same words elsewhere by their clause", () => {
    const clause = { start: 100, text: "before bodies such as ICANN, about names" };
    const citation = citationOf("ICANN", 122, "clause");
    const text = `${"ICANN is far. ".repeat(6)} ICANN is near, and not meant. Before bodies such as ICANN, about names.`;
    const file = new TextOnFile(text);
    expect(file.needsClause(citation)).toBe(true);
    expect(file.judge(citation, clause)).toEqual(moved(text.lastIndexOf("ICANN")));
  });

  it("are the nearest ones where their clause does not hold them", () => {
    const text = "ICANN, and ICANN";
    for (const clause of [undefined, { start: 50, text: "other words" }, { start: 0, text: "other words" }])
      expect(new TextOnFile(text).judge(citationOf("ICANN", 9, "clause"), clause)).toEqual(moved(11));
  });

  it("need no clause where they stand once, nowhere, exactly, or in no clause", () => {
    const file = new TextOnFile("one two two");
    const needing = [citationOf("one", 4, "clause"), citationOf("six", 4, "clause"), citationOf("two", 4, "clause")];
    expect([...needing, citationOf("two", 1)].map((citation) => file.needsClause(citation))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(new TextOnFile(null).needsClause(citationOf("two", 1, "clause"))).toBe(false);
  });
});

describe("words that changed", () => {
  const sentence = "CENTR may represent the membership where there is a common CENTR position.";

  it.each([
    [
      "a letter",
      "where there is a common position",
      "It acts where there is a comman position; so be it.",
      "where there is a comman position",
    ],
    ["a single word", "ICANN", "before ICAN, and others", "ICAN"],
    ["a word for another", sentence, sentence.replace("may", "shall"), sentence.replace("may", "shall")],
    ["a word left out", sentence, sentence.replace("common ", ""), sentence.replace("common ", "")],
    [
      "words put in",
      sentence,
      sentence.replace("a common", "a clear and common"),
      sentence.replace("a common", "a clear and common"),
    ],
    ["words joined", "dispute resolution", "on disputeresolution, and", "disputeresolution"],
    ["a word split", "membership", "for the member ship of it", "member ship"],
    ["a letter of a word, cut from a longer one", "registrie", "both regystries act", "regystries"],
    ["capitals", "The Statutes", "see the statutes below", "the statutes"],
    ["letters beyond the first 65,536", "a 𝒷ody", "an x a 𝒷odi y", "a 𝒷odi"],
  ])("are shown as they stand: %s", (_, quote, text, nearest) => {
    expect(judge(text, quote, 3)).toEqual(changed(nearest));
  });

  it("are the nearest of several that are equally similar", () => {
    const text = "the commin position, the common position of all, the commin position";
    expect(judge(text.replace("common", "commun"), "the common position", 60)).toEqual(changed("the commin position"));
    expect(judge("ICANM or ICANO or ICANP", "ICANN", 9)).toEqual(changed("ICANO"));
  });

  it("are found in a long text that says much the same everywhere", () => {
    const line = "the members of the council meet and the council hears the members. ";
    const text = `${line.repeat(400)}the members of the council leave at noon. ${line.repeat(400)}`;
    expect(judge(text, "the members of the council leave at moon", line.length * 400)).toEqual(
      changed("the members of the council leave at noon"),
    );
  });

  it("are compared by their beginning where they are many", () => {
    const words = Array.from({ length: 900 }, (_, number) => `word${number}`);
    const quote = words.join(" ");
    const text = `First. ${quote.replace("word850", "other")} Last.`;
    expect(judge(text, quote, 0)).toEqual(changed(quote.replace("word850", "other")));
    expect(judge(`${words.slice(0, 890).join(" ")}`, quote, 0)).toEqual(changed(words.slice(0, 890).join(" ")));
  });
});

describe("words that are gone", () => {
  it.each([
    [
      "the text says something else",
      "where there is a common position",
      "Members meet twice a year in a town of the region.",
    ],
    ["more than a quarter of few words differs", "ccTLD development", "the development"],
    ["a single letter was all there was", "a", "ICANN"],
    ["the text is empty", "ICANN", ""],
    ["the text has no words", "ICANN", " \n "],
    ["only its marks are left", "…", "words"],
  ])("where %s", (_, quote, text) => {
    expect(judge(text, quote, 0)).toEqual(gone);
  });
});

describe("a citation without words", () => {
  it("has nothing to compare", () => {
    for (const quote of [null, "", " \n"])
      expect(new TextOnFile("text").judge(citationOf(quote, 0))).toEqual({ ...gone, status: "NO_TEXT" });
  });
});
