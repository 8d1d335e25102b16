/** What the rest of the code derives from one kind: ids, GraphQL names, whether it is shared. */
export interface KindFacts {
  /** What it is, in a sentence. */
  readonly means: string;
  /** The value of the GraphQL enum `Kind`, also stored on the node as `kind`. */
  readonly code: string;
  /** The folder of its ids: `centr/objective/3`, `category/industry`. */
  readonly folder: string;
  /** The GraphQL look-up field by id. */
  readonly single: string;
  /** The GraphQL list field; clauses are listed below their document only. */
  readonly plural: string;
  /** Shared vocabulary belongs to no organisation; everything else belongs to exactly one. */
  readonly isShared: boolean;
  /** True where the contract has a list of all of them at the root. */
  readonly hasRootList: boolean;
  /** Stored properties that can be large: fetched only where a query selects them. */
  readonly large: readonly string[];
}

const owned = { isShared: false, hasRootList: true, large: [] as string[] };
const shared = { ...owned, isShared: true };

/** The closed table of kinds. A new kind is a row here and a class in `kinds/`: see CONTRIBUTING.md. */
const table = {
  Organisation: {
    ...owned,
    means: "An organisation whose documents the graph holds.",
    code: "ORGANISATION",
    folder: "organisation",
    single: "organisation",
    plural: "organisations",
  },
  Mission: {
    ...owned,
    means: "One adopted wording of what an organisation is for.",
    code: "MISSION",
    folder: "mission",
    single: "mission",
    plural: "missions",
  },
  Objective: {
    ...owned,
    means: "One objective that a mission states.",
    code: "OBJECTIVE",
    folder: "objective",
    single: "objective",
    plural: "objectives",
  },
  Mandate: {
    ...owned,
    means: "What an organisation may, shall or shall not do.",
    code: "MANDATE",
    folder: "mandate",
    single: "mandate",
    plural: "mandates",
  },
  StakeholderCategory: {
    ...shared,
    means: "A group of those whom a mandate addresses or benefits.",
    code: "STAKEHOLDER_CATEGORY",
    folder: "category",
    single: "stakeholderCategory",
    plural: "stakeholderCategories",
  },
  Body: {
    ...shared,
    means: "A named body, such as ICANN.",
    code: "BODY",
    folder: "body",
    single: "body",
    plural: "bodies",
  },
  Purpose: {
    ...owned,
    means: "What a mandate is for, in the text's own words.",
    code: "PURPOSE",
    folder: "purpose",
    single: "purpose",
    plural: "purposes",
  },
  Topic: {
    ...shared,
    means: "A short shared term for what a purpose is about.",
    code: "TOPIC",
    folder: "topic",
    single: "topic",
    plural: "topics",
  },
  Condition: {
    ...owned,
    means: "What must hold for a mandate to be used.",
    code: "CONDITION",
    folder: "condition",
    single: "condition",
    plural: "conditions",
  },
  Principle: {
    ...owned,
    means: "A way of working that a mission follows.",
    code: "PRINCIPLE",
    folder: "principle",
    single: "principle",
    plural: "principles",
  },
  Document: {
    ...owned,
    means: "A text of the organisation, or one known by its title alone.",
    code: "DOCUMENT",
    folder: "document",
    single: "document",
    plural: "documents",
    large: ["text"],
  },
  Clause: {
    ...owned,
    means: "A numbered part of a document's text.",
    code: "CLAUSE",
    folder: "clause",
    single: "clause",
    plural: "clauses",
    hasRootList: false,
    large: ["text"],
  },
} satisfies Readonly<Record<string, KindFacts>>;

/** A kind of entity, by the name of its node label and GraphQL type. */
export type KindName = keyof typeof table;

export const kindTable: Readonly<Record<KindName, KindFacts>> = table;

/** All kinds, in the order of the table, which is the order of reading: from the organisation down. */
export const kindNames = Object.keys(kindTable) as KindName[];

const nameByCode = new Map(kindNames.map((name) => [kindTable[name].code, name]));

/** The kind whose code a stored node carries; an unknown code is a fault of the stored graph. */
export function kindOfCode(code: string): KindName {
  const name = nameByCode.get(code);
  if (name === undefined) throw new Error(`The stored graph holds an entity of the unknown kind "${code}".`);
  return name;
}

/**
 * The id of an entity: `centr` for an organisation, `category/industry` for a shared term,
 * `centr/objective/3` for everything else.
 */
export function entityId(kind: KindName, shortId: string, organisation: string): string {
  if (kind === "Organisation") return shortId;
  const { folder, isShared } = kindTable[kind];
  return isShared ? `${folder}/${shortId}` : `${organisation}/${folder}/${shortId}`;
}
