import { QuoteStatus } from "../../model/answers/quote-check";
import { type FoldedText, foldText, placesOfWords, type Span } from "../../model/text/folded-text";
import { SearchedText } from "./nearest-stretch";
import { hasWords, type StoredCitation } from "./stored-citation";
import { likeliestPlace, type StoredClause, surroundingsOf } from "./surroundings";

/** What became of the words of a citation. */
export interface Judgement {
  readonly status: QuoteStatus;
  /** Where they begin now, if moved. */
  readonly foundAt: number | null;
  /** The similar words, if changed. */
  readonly nearest: string | null;
}

const without = (status: QuoteStatus): Judgement => ({ status, foundAt: null, nearest: null });

/**
 * The text of one document, against which citations are held.
 *
 * EXACT is the same letters at the same place. MOVED is the same words at another place, where any run of white
 * space matches any other, as where quotes of seeds are looked for. CHANGED is similar words, see `SearchedText`.
 * Otherwise the words are GONE.
 */
export class TextOnFile {
  private folded: FoldedText | null = null;
  private searched: SearchedText | null = null;
  /** Many facts rest on the same words. */
  private readonly known = new Map<string, Judgement>();
  private readonly found = new Map<string, readonly Span[]>();

  /** @param text null where only the title is known */
  constructor(private readonly text: string | null) {}

  /** True where the words stand at several places, but not at their own: then their clause tells which is theirs. */
  needsClause(citation: StoredCitation): boolean {
    const { text } = this;
    if (text === null || citation.clause === null || !hasWords(citation) || isExact(text, citation)) return false;
    return this.placesOf(text, citation.quote ?? "").length > 1;
  }

  /** @param clause the citation's, as it was loaded; needed where `needsClause` says so */
  judge(citation: StoredCitation, clause?: StoredClause): Judgement {
    const { text } = this;
    if (text === null || !hasWords(citation)) return without(QuoteStatus.NO_TEXT);
    if (isExact(text, citation)) return without(QuoteStatus.EXACT);
    const key = JSON.stringify([citation.start, citation.end, citation.clause, citation.quote]);
    let judgement = this.known.get(key);
    if (judgement === undefined) {
      judgement = this.lookFor(text, citation, clause);
      this.known.set(key, judgement);
    }
    return judgement;
  }

  private placesOf(text: string, quote: string): readonly Span[] {
    this.folded ??= foldText(text);
    let places = this.found.get(quote);
    if (places === undefined) {
      places = placesOfWords(this.folded, quote);
      this.found.set(quote, places);
    }
    return places;
  }

  private lookFor(text: string, citation: StoredCitation, clause: StoredClause | undefined): Judgement {
    const quote = citation.quote ?? "";
    const start = citation.start ?? 0;
    const foundAt = likeliestPlace(text, this.placesOf(text, quote), start, surroundingsOf(citation, clause));
    if (foundAt !== null) return { status: QuoteStatus.MOVED, foundAt, nearest: null };
    this.searched ??= new SearchedText(text);
    const nearest = this.searched.nearest(quote, start);
    return nearest === null ? without(QuoteStatus.GONE) : { status: QuoteStatus.CHANGED, foundAt: null, nearest };
  }
}

function isExact(text: string, { quote, start, end }: StoredCitation): boolean {
  return start !== null && end !== null && text.slice(start, end) === quote;
}
