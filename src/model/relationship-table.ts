import type { KindName } from "./kind-table";

/** Which kinds a relationship may join, and how many of them an entity may or must have. */
export interface RelationshipFacts {
  readonly from: readonly KindName[];
  readonly to: readonly KindName[];
  /** The fewest that each entity of the kinds `from` has. */
  readonly atLeast: 0 | 1;
  /** The most that one entity of the kinds `from` has. */
  readonly atMost: 1 | null;
  /** The most that may arrive at one entity of the kinds `to`: 1 where it has one owner above it. */
  readonly atMostArriving: 1 | null;
  /** How it reads aloud, from start to end, and from end to start. */
  readonly reads: string;
  readonly readsBackwards: string;
}

const many = { atLeast: 0, atMost: null, atMostArriving: null } as const;
const part = { atLeast: 0, atMost: null, atMostArriving: 1 } as const;

/** The closed table of relationships between entities. Citations are joined by RESTS_ON and QUOTED_FROM. */
const table = {
  HAS_MISSION: {
    ...part,
    atLeast: 1,
    from: ["Organisation"],
    to: ["Mission"],
    reads: "has the mission",
    readsBackwards: "is the mission of",
  },
  STATES: {
    ...part,
    atLeast: 1,
    from: ["Mission"],
    to: ["Objective"],
    reads: "states",
    readsBackwards: "is stated by",
  },
  FOLLOWS: { ...many, from: ["Mission"], to: ["Principle"], reads: "follows", readsBackwards: "is followed by" },
  GIVES: { ...part, from: ["Objective"], to: ["Mandate"], reads: "gives", readsBackwards: "is given by" },
  EXEMPLIFIES: {
    ...many,
    atMost: 1,
    from: ["Mandate"],
    to: ["Mandate"],
    reads: "is an example of",
    readsBackwards: "has the example",
  },
  TOWARDS: {
    ...many,
    from: ["Mandate"],
    to: ["StakeholderCategory"],
    reads: "is exercised towards",
    readsBackwards: "is addressed by",
  },
  BENEFITS: {
    ...many,
    from: ["Mandate"],
    to: ["StakeholderCategory"],
    reads: "is in the interest of",
    readsBackwards: "benefits from",
  },
  SERVES: { ...many, from: ["Mandate"], to: ["Purpose"], reads: "serves", readsBackwards: "is served by" },
  CONCERNS: { ...many, from: ["Purpose"], to: ["Topic"], reads: "concerns", readsBackwards: "is the subject of" },
  SUBJECT_TO: {
    ...many,
    from: ["Mandate"],
    to: ["Condition"],
    reads: "holds only if",
    readsBackwards: "is the condition of",
  },
  INCLUDES: {
    ...many,
    from: ["StakeholderCategory"],
    to: ["Body"],
    reads: "includes",
    readsBackwards: "is included in",
  },
  HAS_DOCUMENT: {
    ...part,
    from: ["Organisation"],
    to: ["Document"],
    reads: "has the document",
    readsBackwards: "is a document of",
  },
  GOVERNS: {
    ...many,
    from: ["Document"],
    to: ["Objective", "Mandate", "Condition"],
    reads: "governs",
    readsBackwards: "is governed by",
  },
  CONTAINS: {
    ...part,
    from: ["Document", "Clause"],
    to: ["Clause"],
    reads: "contains",
    readsBackwards: "is contained in",
  },
} satisfies Readonly<Record<string, RelationshipFacts>>;

/** The type of a relationship between two entities, as stored. */
export type RelationshipType = keyof typeof table;

export const relationshipTable: Readonly<Record<RelationshipType, RelationshipFacts>> = table;

/** All relationship types, in the order of the table. */
export const relationshipTypes = Object.keys(relationshipTable) as RelationshipType[];
