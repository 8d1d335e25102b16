import type { Basis } from "../../model/codes";
import type { SourceRecord, StoredValue } from "../../model/graph";
import type { KindName } from "../../model/kind-table";
import type { RelationshipType } from "../../model/relationship-table";
import type { Place } from "../problem";
import type { FolderItems } from "../shape/read-folder";
import type { AnyItem, Placed } from "../shape/seed-item";
import type { ClauseCut } from "../text/cut-clauses";
import type { FoldedText, Span } from "../text/folded-text";
import type { QuoteSearch } from "../text/locate-quote";

/** One citation as its author wrote it, before its words are found. */
export interface DraftWords {
  /** Of the quote, or of the record where there is none. */
  readonly place: Place;
  readonly organisation: string;
  /** Id of the document; null where it is unknown, which another problem says. */
  readonly document: string | null;
  readonly basis: Basis;
  readonly quote: Placed<string> | null;
  readonly clause: Placed<string> | null;
  readonly occurrence: Placed<number> | null;
  readonly rationale: string | null;
  readonly source: string | null;
  /** True where something in its record could not be read. */
  readonly isDamaged: boolean;
  /** Given where nobody quotes: the first line of a document with text. */
  readonly span: Span | null;
}

/** An entity as it was written. */
export interface DraftEntity {
  readonly kind: KindName;
  readonly id: string;
  readonly shortId: string;
  /** Null for a shared term. */
  readonly organisation: string | null;
  readonly place: Place;
  /** Place in the seeds, for the order of what the text does not order. */
  readonly order: number;
  readonly item: AnyItem;
  /** What its own record says; the rest is added when the graph is built. */
  readonly properties: Readonly<Record<string, StoredValue>>;
  /** What it rests on; empty for shared terms, which rest on what refers to them. */
  readonly words: readonly DraftWords[];
}

/** A link as it was written; the same link may be written more than once. */
export interface DraftLink {
  readonly from: string;
  readonly relationship: RelationshipType;
  readonly to: string;
  readonly organisation: string;
  readonly place: Place;
  readonly isExample: boolean;
  readonly words: readonly DraftWords[];
  /** True where its own record could not be read whole. */
  readonly isDamaged: boolean;
}

/** An id by which one record refers to another. */
export interface DraftReference {
  readonly written: Placed<string>;
  /** The kinds that may stand here. */
  readonly kinds: readonly KindName[];
  /** The relationship it would make, or null for `in` and `mission`. */
  readonly relationship: RelationshipType | null;
  readonly organisation: string;
  /** The kind that the record itself names, if it names one. */
  readonly writtenKind: KindName | null;
  /** The id of what is meant, or null where nothing of these kinds has it. */
  readonly resolved: string | null;
}

/** The text of a document, cut into clauses. */
export interface DraftText {
  readonly document: string;
  readonly name: string;
  readonly organisation: string;
  readonly source: SourceRecord;
  readonly text: string;
  readonly folded: FoldedText;
  readonly clauses: readonly ClauseCut[];
}

/** All that was written, as facts: what the rules check, and what the graph is built from. */
export interface Draft {
  readonly folders: readonly FolderItems[];
  readonly entities: ReadonlyMap<string, DraftEntity>;
  /** Records that define again what is defined already. */
  readonly repeated: readonly DraftEntity[];
  readonly links: readonly DraftLink[];
  readonly references: readonly DraftReference[];
  readonly words: readonly DraftWords[];
  readonly texts: ReadonlyMap<string, DraftText>;
  readonly searches: ReadonlyMap<DraftWords, QuoteSearch>;
  /** True where an entity of the kind may be absent only because it could not be read. */
  mayLack(kind: KindName, organisation: string): boolean;
  /** True where everything in the organisation's folder was read and every reference leads somewhere. */
  isSound(organisation: string): boolean;
}
