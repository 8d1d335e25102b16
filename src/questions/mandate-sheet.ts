import type { Modality } from "../model/codes";
import { statement } from "../store/statements";
import type { Reads } from "../traversal/root-plan";
import { readRow } from "./one-revision";

/** One end of a link as the sheet of an organisation has it, with what the link and the end rest on. */
export interface Linked {
  readonly id: string;
  readonly name: string;
  /** The id of the link that leads here. */
  readonly link: string;
  readonly inferred: boolean;
  readonly stated: boolean;
  readonly endInferred: boolean;
}

/** A purpose of a mandate, with the topics that it concerns. */
export interface LinkedPurpose extends Linked {
  readonly topics: readonly Linked[];
}

/** A condition of a mandate, with the clauses that subject the mandate to it. */
export interface LinkedCondition extends Linked {
  readonly clauses: readonly string[];
}

/** A mandate with everything that a mandate check looks at. */
export interface SheetMandate {
  readonly id: string;
  readonly name: string;
  readonly modality: Modality;
  readonly action: string;
  readonly inferred: boolean;
  readonly stated: boolean;
  /** The clauses that its own words stand in, in the order of the text. */
  readonly clauses: readonly string[];
  readonly categories: readonly Linked[];
  readonly purposes: readonly LinkedPurpose[];
  readonly conditions: readonly LinkedCondition[];
}

/** A clause of an organisation's texts, and whether any fact rests on it or on a part of it. */
export interface SheetClause {
  readonly id: string;
  readonly isCited: boolean;
}

/** What an organisation's current mission gives. */
export interface MandateSheet {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly mandates: readonly SheetMandate[];
}

/** A shared term as a scope lists it. */
export interface Term {
  readonly id: string;
  readonly name: string;
}

/** What sheets are read for. */
export interface SheetsAsked {
  /** Null for every organisation of the graph. */
  readonly organisations: readonly string[] | null;
  readonly withTerms: boolean;
  readonly withClauses: boolean;
  /** The cells of a scope that sheets are wanted for, from the first up to but not including `end`; null for all. */
  readonly cells: { readonly start: number; readonly end: number } | null;
  readonly includeInferred: boolean;
}

/** Sheets, and with them the terms of the graph where they were asked for. */
export interface Sheets {
  readonly revision: string;
  /** Every organisation found, in order. */
  readonly organisations: readonly string[];
  /** Those that were wanted. */
  readonly sheets: readonly MandateSheet[];
  /** Of all organisations; empty where they were not asked for. */
  readonly clauses: readonly SheetClause[];
  readonly categories: readonly (Term & { readonly external: boolean })[];
  readonly topics: readonly Term[];
}

/** Reads sheets in one statement, however many organisations there are; those that do not exist are absent. */
export async function readSheets(reads: Reads, asked: SheetsAsked): Promise<Sheets> {
  const row = await readRow(reads, statement("question/mandate-sheets"), {
    organisations: [...new Set(asked.organisations ?? [])],
    all: asked.organisations === null,
    withTerms: asked.withTerms,
    withClauses: asked.withClauses,
    isPaged: asked.cells !== null,
    start: asked.cells?.start ?? 0,
    end: asked.cells?.end ?? 0,
    inferred: asked.includeInferred,
  });
  return row as unknown as Sheets;
}

/** The two ways to read a sheet. */
export interface Readings {
  /** Words of the text: these alone decide a verdict, unless conclusions may. */
  readonly deciding: MandateSheet;
  /** What answers show: what another source says too, and conclusions where they were asked for. */
  readonly shown: MandateSheet;
}

/** Keeps of a sheet what passes; a condition narrows whoever names it, so that a shown one is never dropped. */
function keep(
  sheet: MandateSheet,
  isKept: (mandate: SheetMandate) => boolean,
  passes: (item: Linked) => boolean,
): MandateSheet {
  const mandates = sheet.mandates.filter(isKept).map((mandate) => ({
    ...mandate,
    categories: mandate.categories.filter(passes),
    purposes: mandate.purposes.filter(passes).map((purpose) => ({ ...purpose, topics: purpose.topics.filter(passes) })),
    conditions: mandate.conditions.filter(isShown),
  }));
  return { ...sheet, mandates };
}

const isShown = ({ inferred, endInferred }: Linked): boolean => !inferred && !endInferred;

/** What decides and what is shown. A mandate that only another source gives is shown and decides nothing. */
export function readingsOf(sheet: MandateSheet, includeInferred: boolean): Readings {
  if (includeInferred) return { deciding: sheet, shown: sheet };
  return {
    deciding: keep(
      sheet,
      ({ stated }) => stated,
      (item) => isShown(item) && item.stated,
    ),
    shown: keep(sheet, ({ inferred }) => !inferred, isShown),
  };
}
