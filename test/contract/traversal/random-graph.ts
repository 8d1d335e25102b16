import { Modality } from "../../../src/model/codes";
import type { Graph } from "../../../src/model/graph";
import type { KindName } from "../../../src/model/kind-table";
import type { RelationshipType } from "../../../src/model/relationship-table";
import { GraphDraft } from "./graph-draft";
import type { Random } from "./random";
import { RandomOrganisation } from "./random-organisation";
import { oddName } from "./random-text";

/**
 * How much a graph holds. `empty` holds nothing, `sparse` lacks whole types of relationship, which is
 * where planners of databases have had their worst faults.
 */
export type Density = "empty" | "sparse" | "middling" | "dense";

/** How much of what could be there is there. */
export interface Plenty {
  readonly link: number;
  /** The most of each kind that hangs on one entity. */
  readonly most: number;
  readonly inferred: number;
  /** Types of which there is no link at all. */
  readonly missing: ReadonlySet<RelationshipType>;
}

/** The ids of the shared terms that organisations can use. */
export interface Vocabulary {
  readonly categories: readonly string[];
  readonly bodies: readonly string[];
  readonly topics: readonly string[];
}

const organisations = ["alpha", "beta", "gamma", "delta"];

const vocabulary: Vocabulary = {
  categories: ["category/members", "category/governments", "category/industry", "category/other-organisations"],
  bodies: ["body/icann", "body/commission", "body/ietf"],
  topics: ["topic/privacy", "topic/policy", "topic/stability", "topic/suppliers"],
};

/** Types of relationship that a valid graph can do without. */
const dispensable: readonly RelationshipType[] = [
  "FOLLOWS",
  "GIVES",
  "EXEMPLIFIES",
  "TOWARDS",
  "BENEFITS",
  "SERVES",
  "CONCERNS",
  "SUBJECT_TO",
  "INCLUDES",
  "GOVERNS",
  "CONTAINS",
];

function plentyOf(random: Random, density: Density): Plenty {
  if (density === "sparse") {
    return { link: 0.3, most: 1, inferred: 0.3, missing: new Set(random.some(dispensable, random.pick([0.4, 0.7]))) };
  }
  if (density === "middling") return { link: 0.4, most: 2, inferred: random.pick([0, 0.2, 0.4]), missing: new Set() };
  return { link: 0.7, most: 3, inferred: 0.15, missing: new Set() };
}

/** A random graph that keeps what loading seeds promises; `name` makes it differ from every other one. */
export function randomGraph(random: Random, density: Density, name: string): Graph {
  const draft = new GraphDraft(random);
  if (density === "empty") return draft.finish(name);
  const plenty = plentyOf(random, density);
  const count = { sparse: random.whole(1, 2), middling: random.whole(1, 4), dense: random.whole(2, 4) }[density];
  for (const organisation of organisations.slice(0, count)) {
    new RandomOrganisation(random, draft, organisation, plenty, vocabulary).write();
  }
  const terms: readonly (readonly [KindName, readonly string[]])[] = [
    ["StakeholderCategory", vocabulary.categories],
    ["Body", vocabulary.bodies],
    ["Topic", vocabulary.topics],
  ];
  for (const [kind, ids] of terms) {
    for (const id of ids) {
      const external = kind === "StakeholderCategory" ? { external: random.chance(0.5) } : {};
      draft.addTermIfUsed(kind, id, { name: oddName(random), ...external });
    }
  }
  return draft.finish(name);
}

export const anyModality = (random: Random): Modality => random.pick(Object.values(Modality));
