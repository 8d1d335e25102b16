import { readFileSync } from "node:fs";
import { type ClauseCut, cutClauses } from "../../src/seeds/text/cut-clauses";
import { allClauses } from "../../src/seeds/text/folded-text";

const none = { labels: new Set<string>(), entries: new Set<string>() };

/** A clause on one line: `3.a printed`, and its words with the white space folded. */
function cut(text: string, titles = none): readonly string[] {
  const show = ({ number, printed, start, end }: ClauseCut): string =>
    `${number}${printed ? " printed" : ""}: ${text.slice(start, end).replace(/\s+/gu, " ")}`;
  return allClauses(cutClauses(text, titles)).map(show);
}

describe("the clauses of the CENTR text", () => {
  const text = readFileSync("seeds/centr/mission-statement.txt", "utf8");
  const titles = {
    labels: new Set(["CENTR Document"]),
    entries: new Set([
      "CENTR member access by service",
      "CENTR Position Development Rules",
      "CENTR vzw internal procedural rules",
      "CENTR vzw/asbl Statutes",
    ]),
  };
  const clauses = allClauses(cutClauses(text, titles));

  it("have the numbers that are printed, and ours where none are", () => {
    expect(clauses.map(({ number, printed }) => (printed ? number : `(${number})`))).toEqual([
      "(0.1)",
      "(0.2)",
      "1",
      "2",
      "3",
      "(3.a)",
      "(3.b)",
      "(3.c)",
      "(3.d)",
      "(3.e)",
      "4",
      "(5.1)",
      "(5.2)",
      "(5.3)",
      "(5.4)",
      "(5.5)",
    ]);
  });

  it("begin and end where their words do", () => {
    const ends = clauses.map(({ start, end }) => `${text.slice(start, start + 22)} … ${text.slice(end - 14, end)}`);
    expect(ends).toEqual([
      "CENTR stands for the C … uropean focus.",
      "Together with similar  … t Communities.",
      "1. CENTR shall support … he membership.",
      "2. CENTR shall promote … r its members.",
      "3. CENTR may represent … tion exchange.",
      "• governments and the  … atory matters;",
      "• international bodies … legal matters;",
      "• bodies for global co …  the Internet;",
      "• industry - to encour … he membership;",
      "• other regional ccTLD … tion exchange.",
      "4. CENTR shall maintai … a local level.",
      "The wording of the Mis … eptember 2002.",
      "CENTR member access by … ess by service",
      "CENTR Position Develop … elopment Rules",
      "CENTR vzw internal pro … ocedural rules",
      "CENTR vzw/asbl Statute … /asbl Statutes",
    ]);
  });

  it("contain their bullets", () => {
    const third = cutClauses(text, titles).find((clause) => clause.number === "3");
    expect(third?.parts.map((part) => part.number)).toEqual(["3.a", "3.b", "3.c", "3.d", "3.e"]);
    expect(third?.end).toBe(third?.parts.at(-1)?.end);
  });
});

describe("cutting clauses", () => {
  it("numbers the paragraphs of a text without items from 0.1", () => {
    expect(cut("A title\n\nOne thing.\nStill one.\n\n\nAnother thing.\n")).toEqual([
      "0.1: One thing. Still one.",
      "0.2: Another thing.",
    ]);
  });

  it("gives an item the paragraphs that follow it, and ends the last item with the first of them", () => {
    expect(cut("1) One.\n\nMore of one.\n\n2) Two.\n\n- part of two;\n\nAfter two.\n\nAt the end.")).toEqual([
      "1 printed: 1) One. More of one.",
      "2 printed: 2) Two. - part of two;",
      "2.a: - part of two;",
      "3.1: After two.",
      "3.2: At the end.",
    ]);
  });

  it("makes nested numbers and printed letters parts of their item", () => {
    expect(cut("1. One:\n1.1 first,\n1.2. second:\n(a) this,\nb) that.\n2. Two.")).toEqual([
      "1 printed: 1. One: 1.1 first, 1.2. second: (a) this, b) that.",
      "1.1 printed: 1.1 first,",
      "1.2 printed: 1.2. second: (a) this, b) that.",
      "1.2.a printed: (a) this,",
      "1.2.b printed: b) that.",
      "2 printed: 2. Two.",
    ]);
  });

  it("goes on with aa after z", () => {
    const bullets = Array.from({ length: 28 }, (_, index) => `* part ${index}`).join("\n");
    expect(
      allClauses(cutClauses(`1. Many:\n${bullets}`, none))
        .slice(-3)
        .map((each) => each.number),
    ).toEqual(["1.z", "1.aa", "1.ab"]);
  });

  it("takes a number in the middle of a paragraph for one only where it goes on from the last", () => {
    expect(cut("1. See rule\n12. of the statutes.\n2. Two.")).toEqual([
      "1 printed: 1. See rule 12. of the statutes.",
      "2 printed: 2. Two.",
    ]);
  });

  it("keeps numbers apart where a text counts from 1 again", () => {
    expect(cut("1. One.\n\n2. Two.\n\n1. One again.\n\n- part.")).toEqual([
      "1 printed: 1. One.",
      "2 printed: 2. Two.",
      "1-2: 1. One again. - part.",
      "1-2.a: - part.",
    ]);
  });

  it("makes bullets parts of the paragraph above them, and paragraphs where there is none", () => {
    expect(cut("Aims\n\n- the first\n\nThese are meant:\n– light,\n– fog horns.")).toEqual([
      "0.1: - the first",
      "0.2: These are meant: – light, – fog horns.",
      "0.2.a: – light,",
      "0.2.b: – fog horns.",
    ]);
  });

  it("leaves out headings and bare labels, but not a listed title", () => {
    const titles = { labels: new Set(["An Order"]), entries: new Set(["Standing Orders"]) };
    expect(cut("1. One.\n\nRelated\n\nAn Order\nAn  Order\n\nStanding   Orders\n", titles)).toEqual([
      "1 printed: 1. One.",
      "2.1: Standing Orders",
    ]);
  });

  it("knows the line ends of every system", () => {
    expect(cut("1. One.\r\n\r\n2. Two\r\nof it.\r\n")).toEqual(["1 printed: 1. One.", "2 printed: 2. Two of it."]);
  });

  it("finds none in a text without words", () => {
    expect(cut(" \n\n")).toEqual([]);
  });
});
