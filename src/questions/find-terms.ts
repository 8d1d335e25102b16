import { type KindName, kindTable } from "../model/kind-table";
import { statement } from "../store/statements";
import { nearestIds } from "../traversal/nearest-ids";
import { refusal } from "../traversal/refusal";
import type { Reads } from "../traversal/root-plan";
import { readRow } from "./one-revision";

/** The ids that a mandate check is asked with. */
export interface AskedTerms {
  readonly organisation: string;
  readonly towards: string;
  readonly about: string | null;
}

/** An entity that an argument names. */
export interface FoundTerm {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly external: boolean | null;
  /** The categories that include it by the organisation's own text. */
  readonly categories: readonly {
    readonly id: string;
    readonly external: boolean;
    readonly link: string;
    readonly inferred: boolean;
    readonly stated: boolean;
    readonly endInferred: boolean;
  }[];
}

type Argument = keyof AskedTerms;

const field = "mandateCheck";
const kindsOf: Readonly<Record<Argument, readonly KindName[]>> = {
  organisation: ["Organisation"],
  towards: ["StakeholderCategory", "Body"],
  about: ["Topic", "Purpose"],
};
const inWords: Readonly<Record<Argument, string>> = {
  organisation: "organisation",
  towards: "stakeholder category or body",
  about: "topic or purpose",
};
const article = (argument: Argument): string => (argument === "organisation" ? "an" : "a");

/** Where an id was given, and for which argument of a mandate check it could stand. */
interface Given {
  readonly field: string;
  readonly argument: string;
  readonly of: Argument;
}

/** The refusal of an id that nothing has, with the nearest ones that are known. It asks the database for them. */
export async function unknownTerm(reads: Reads, id: string, { field, argument, of }: Given): Promise<Error> {
  const nearest = await nearestIds(reads, id, kindsOf[of]);
  const hint = nearest.length > 0 ? ` The nearest known ids are ${nearest.map((one) => `"${one}"`).join(", ")}.` : "";
  const message = `There is no ${inWords[of]} with the id "${id.slice(0, 200)}".${hint}`;
  return refusal("NOT_FOUND", message, { field, argument, nearest });
}

/**
 * The entities that the arguments of a mandate check name.
 *
 * @throws NOT_FOUND with the nearest known ids for an id that nothing has, BAD_USER_INPUT for one of another
 * kind; both name the argument
 */
export async function findTerms(reads: Reads, asked: AskedTerms): Promise<Record<Argument, FoundTerm | null>> {
  const ids = [asked.organisation, asked.towards, ...(asked.about === null ? [] : [asked.about])];
  const { terms } = await readRow(reads, statement("question/terms"), {
    ids: [...new Set(ids)],
    organisation: asked.organisation,
  });
  const known = new Map((terms as unknown as readonly FoundTerm[]).map((term) => [term.id, term]));
  const find = async (argument: Argument): Promise<FoundTerm | null> => {
    const id = asked[argument];
    if (id === null) return null;
    const term = known.get(id);
    if (!term) throw await unknownTerm(reads, id, { field, argument, of: argument });
    if (kindsOf[argument].some((kind) => kindTable[kind].code === term.kind)) return term;
    const wanted = `${article(argument)} ${inWords[argument]}`;
    const message = `"${argument}" of "${field}" must be ${wanted}; "${id.slice(0, 200)}" is of kind ${term.kind}.`;
    throw refusal("BAD_USER_INPUT", message, { field, argument });
  };
  return { organisation: await find("organisation"), towards: await find("towards"), about: await find("about") };
}
