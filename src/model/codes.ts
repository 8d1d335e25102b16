import { kindNames, kindTable } from "./kind-table";

/** The closed lists of words that facts and answers use; GraphQL shows each as an enum. */

/** What the words oblige to: may, shall, shall not. */
export enum Modality {
  MAY = "MAY",
  SHALL = "SHALL",
  SHALL_NOT = "SHALL_NOT",
}

/** What a fact rests on: words of a cited text, a curator's conclusion, or another named source. */
export enum Basis {
  STATED = "STATED",
  INFERRED = "INFERRED",
  EXTERNAL = "EXTERNAL",
}

/** The kinds of entity, as GraphQL names them: the codes of the table of kinds. */
export const Kind: Readonly<Record<string, string>> = Object.fromEntries(
  kindNames.map((name) => [kindTable[name].code, kindTable[name].code]),
);
export type Kind = string;
