import { Basis } from "../../../src/model/codes";
import type { Evidence } from "./graph-draft";
import type { Random } from "./random";
import { clauseHolding, oddName, type RandomText, randomSpan, type Span } from "./random-text";

/** A document that can be cited; `written` is null where only its title is known. */
export interface Citable {
  readonly id: string;
  readonly written: RandomText | null;
}

export const clauseId = (document: string, number: string): string =>
  `${document.replace("/document/", "/clause/")}/${number}`;

/** Makes up what the facts of one organisation rest on. */
export class RandomEvidence {
  constructor(
    private readonly random: Random,
    private readonly organisation: string,
    private readonly documents: readonly Citable[],
    private readonly share: { readonly inferred: number },
  ) {}

  /** The evidence of one fact: one to three citations; of some facts all are a curator's conclusions. */
  ofFact(): Evidence[] {
    const { random } = this;
    if (random.chance(this.share.inferred)) {
      return Array.from({ length: random.whole(1, 2) }, () => this.one(Basis.INFERRED));
    }
    const sure = this.one(random.chance(0.85) ? Basis.STATED : Basis.EXTERNAL);
    const more = random.chance(0.35) ? random.whole(1, 2) : 0;
    const bases = [Basis.STATED, Basis.STATED, Basis.INFERRED, Basis.EXTERNAL];
    return random.shuffled([sure, ...Array.from({ length: more }, () => this.one(random.pick(bases)))]);
  }

  /** What a stretch of a document's text says of itself. */
  ofSpan(document: Citable, span: Span): Evidence {
    return this.cite(Basis.STATED, document, span);
  }

  private one(basis: Basis): Evidence {
    const { random } = this;
    const document = random.pick(this.documents);
    const isQuoted = document.written !== null && random.chance(0.8);
    return this.cite(basis, document, isQuoted ? randomSpan(random, document.written.text) : null);
  }

  private cite(basis: Basis, { id, written }: Citable, span: Span | null): Evidence {
    const clause = written && span ? clauseHolding(written.clauses, span) : null;
    return {
      organisation: this.organisation,
      basis,
      document: id,
      clause: clause ? clauseId(id, clause.number) : null,
      quote: written && span ? written.text.slice(span.start, span.end) : null,
      start: span?.start ?? null,
      end: span?.end ?? null,
      rationale: basis === Basis.INFERRED ? `It follows: ${oddName(this.random)}` : null,
      source: basis === Basis.EXTERNAL ? `A registry, ${oddName(this.random)}` : null,
    };
  }
}
