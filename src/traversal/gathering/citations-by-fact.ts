import type { ValueNeeds } from "../needs";
import type { StoredRow } from "../selection/answer-row";

interface Placed {
  /** Its place among all that were gathered: the order of the text. */
  readonly place: number;
  readonly found: StoredRow;
}

/** Alike in citations of the same words. */
const wordsFields = ["document", "start", "end", "basis", "rationale", "source"] as const;

/** Each fact has citations of its own; facts that rest on the same words are cited once. */
export class CitationsByFact {
  private readonly byFact = new Map<string, Placed[]>();

  constructor(
    private readonly values: ValueNeeds,
    citations: readonly StoredRow[],
  ) {
    for (const [place, found] of citations.entries()) {
      const fact = String(values.read("fact", found));
      const known = this.byFact.get(fact);
      if (known) known.push({ place, found });
      else this.byFact.set(fact, [{ place, found }]);
    }
  }

  /** Those that back any of these facts, distinct in their words, in the order of the text. */
  of(facts: Iterable<string>): StoredRow[] {
    const backing = [...new Set(facts)].flatMap((fact) => this.byFact.get(fact) ?? []);
    const distinct = new Map<string, StoredRow>();
    for (const { found } of backing.sort((one, other) => one.place - other.place)) {
      const words = JSON.stringify(wordsFields.map((name) => this.values.read(name, found)));
      if (!distinct.has(words)) distinct.set(words, found);
    }
    return [...distinct.values()];
  }
}
