import { Basis } from "../../model/codes";
import type { Problem } from "../problem";
import type { CitingItem, ItemOf, Placed } from "../shape/seed-item";
import type { DraftText, DraftWords } from "./draft";
import type { References } from "./references";

/** The document in which words stand where their record does not say it. */
export type DefaultDocument = Placed<string> | null;

function citationsOf(item: CitingItem): readonly (CitingItem | ItemOf<"citation">)[] {
  if (item.citations !== undefined) return item.citations;
  return item.quote !== undefined ||
    item.basis !== undefined ||
    item.clause !== undefined ||
    item.occurrence !== undefined
    ? [item]
    : [];
}

/** Turns what one organisation's records cite into words, each citation once, whichever facts rest on it. */
export class WordsWriter {
  readonly all: DraftWords[] = [];
  readonly #known = new Map<CitingItem, readonly DraftWords[]>();

  constructor(
    readonly organisation: string,
    readonly references: References,
    readonly problems: Problem[],
  ) {}

  /** The words that a record cites itself; empty where it has none of its own. */
  own(item: CitingItem, fallback: DefaultDocument): readonly DraftWords[] {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    if (item.citations !== undefined && item.quote !== undefined) {
      const message = "`quote` and `citations` say the same thing twice.";
      this.problems.push({
        place: item.quote.place,
        rule: "conflicting-keys",
        message,
        suggestion: "Move the quote into the list.",
      });
    }
    const words = citationsOf(item).map((citation) => this.#words(citation, item, fallback));
    this.#known.set(item, words);
    this.all.push(...words);
    return words;
  }

  /** A document with text that quotes nothing rests on its own first line. */
  firstLine(item: ItemOf<"document">, text: DraftText): readonly DraftWords[] {
    const start = text.text.length - text.text.trimStart().length;
    const [line = ""] = text.text.slice(start).split(/[\r\n]/u, 1);
    const span = { start, end: start + line.trimEnd().length };
    const words: DraftWords = {
      place: item.place,
      organisation: this.organisation,
      document: text.document,
      basis: Basis.STATED,
      quote: null,
      clause: null,
      occurrence: null,
      rationale: null,
      source: null,
      isDamaged: item.isDamaged,
      span,
    };
    this.all.push(words);
    return [words];
  }

  #document(written: Placed<string>): string | null {
    return this.references.resolve(written, {
      kinds: ["Document"],
      relationship: null,
      organisation: this.organisation,
    });
  }

  #words(citation: CitingItem | ItemOf<"citation">, item: CitingItem, fallback: DefaultDocument): DraftWords {
    const document = citation.in ?? item.in ?? fallback;
    return {
      place: citation.quote?.place ?? citation.place,
      organisation: this.organisation,
      document: document === null ? null : this.#document(document),
      basis: citation.basis?.value ?? Basis.STATED,
      quote: citation.quote ?? null,
      clause: citation.clause ?? null,
      occurrence: citation.occurrence ?? null,
      rationale: citation.rationale?.value ?? null,
      source: citation.source?.value ?? null,
      isDamaged: citation.isDamaged || item.isDamaged,
      span: null,
    };
  }
}
