import type { KindName } from "./kind-table";
import type { RelationshipType } from "./relationship-table";

/** One step along a relationship, from an entity to those at its other end. */
export interface Hop {
  readonly type: RelationshipType;
  readonly forward: boolean;
  readonly to: KindName | "Entity";
  /** A stored yes-or-no property that the entities reached must have. */
  readonly onlyIf?: string;
}

/** How a field finds what it shows. */
export type Route =
  /** Along relationships; the evidence of every link that is crossed is the evidence of the field's edge. */
  | { readonly by: "hops"; readonly hops: readonly Hop[] }
  /** By an id that is stored on the entity itself. */
  | { readonly by: "key"; readonly property: string }
  /** Back from the citations of a document or clause to the facts that rest on it. */
  | { readonly by: "citations"; readonly of: "Document" | "Clause" };

/** One relationship field of a GraphQL type. */
export interface RelationshipField {
  readonly on: KindName;
  readonly field: string;
  readonly to: KindName | "Entity" | "Link";
  readonly route: Route;
  /** `list`: a connection. `one`: the first. `only`: the one there is, null where there are several. */
  readonly shows: "list" | "one" | "only";
  /** A single entity that is always there; it is shown whatever it rests on. */
  readonly required: boolean;
  /** Whether INFERRED facts can occur here, so that `includeInferred` decides about them. */
  readonly canBeInferred: boolean;
  readonly takesMandateFilter: boolean;
  readonly takesIncludeParts: boolean;
  readonly description: string;
}

const forth = (type: RelationshipType, to: Hop["to"], onlyIf?: string): Hop => ({
  type,
  forward: true,
  to,
  ...(onlyIf ? { onlyIf } : {}),
});
const back = (type: RelationshipType, to: Hop["to"]): Hop => ({ type, forward: false, to });

const defaults = {
  shows: "list",
  required: false,
  canBeInferred: true,
  takesMandateFilter: false,
  takesIncludeParts: false,
} as const;

/** A connection along the hops. */
function list(on: KindName, field: string, hops: readonly Hop[], description: string): RelationshipField {
  return {
    ...defaults,
    on,
    field,
    to: hops[hops.length - 1]?.to ?? "Entity",
    route: { by: "hops", hops },
    description,
  };
}
/** A connection of mandates, which can be filtered. */
const mandateList = (...parts: Parameters<typeof list>): RelationshipField => ({
  ...list(...parts),
  takesMandateFilter: true,
});
/** The one entity that this one belongs to. */
const owner = (...parts: Parameters<typeof list>): RelationshipField => ({
  ...list(...parts),
  shows: "one",
  required: true,
  canBeInferred: false,
});
/** A single entity that may be absent. */
const one = (...parts: Parameters<typeof list>): RelationshipField => ({ ...list(...parts), shows: "one" });
/** Parts of a text, which are never inferred. */
const parts = (...given: Parameters<typeof list>): RelationshipField => ({ ...list(...given), canBeInferred: false });

function evidence(
  on: "Document" | "Clause",
  field: "supports" | "supportedLinks",
  description: string,
): RelationshipField {
  const to = field === "supports" ? "Entity" : "Link";
  return {
    ...defaults,
    on,
    field,
    to,
    route: { by: "citations", of: on },
    takesIncludeParts: on === "Clause",
    description,
  };
}

const governing = (on: KindName) =>
  list(on, "governingDocuments", [back("GOVERNS", "Document")], "Documents that regulate it.");

/** Every relationship field of the GraphQL API. From it come the fields themselves and what they fetch. */
export const relationshipFields: readonly RelationshipField[] = [
  one("Organisation", "mission", [forth("HAS_MISSION", "Mission", "isCurrent")], "The current one."),
  list(
    "Organisation",
    "missions",
    [forth("HAS_MISSION", "Mission")],
    "All adopted wordings, in the order in which they were adopted.",
  ),
  list(
    "Organisation",
    "documents",
    [forth("HAS_DOCUMENT", "Document")],
    "The statement itself and the documents listed with it.",
  ),
  mandateList(
    "Organisation",
    "mandates",
    [forth("HAS_MISSION", "Mission"), forth("STATES", "Objective"), forth("GIVES", "Mandate")],
    "Of all its missions; each edge cites every link between.",
  ),

  owner("Mission", "organisation", [back("HAS_MISSION", "Organisation")], "Whose mission it is."),
  list("Mission", "objectives", [forth("STATES", "Objective")], "What it states, the overarching objective first."),
  list("Mission", "principles", [forth("FOLLOWS", "Principle")], "The ways of working that it follows."),

  owner("Objective", "mission", [back("STATES", "Mission")], "The mission that states it."),
  mandateList(
    "Objective",
    "mandates",
    [forth("GIVES", "Mandate")],
    "What it lets, requires or forbids the organisation to do.",
  ),
  list(
    "Objective",
    "stakeholderCategories",
    [forth("GIVES", "Mandate"), forth("TOWARDS", "StakeholderCategory")],
    "Those whom its mandates are exercised towards; each edge cites every link between.",
  ),
  governing("Objective"),

  one("Mandate", "exemplifies", [forth("EXEMPLIFIES", "Mandate")], "The wider mandate that it is an example of."),
  list(
    "Mandate",
    "examples",
    [back("EXEMPLIFIES", "Mandate")],
    "Narrower mandates that the text gives as examples of it.",
  ),
  owner("Mandate", "objective", [back("GIVES", "Objective")], "The objective that gives it."),
  {
    ...list(
      "Mandate",
      "stakeholderCategory",
      [forth("TOWARDS", "StakeholderCategory")],
      "The only category it is exercised towards; null where there is none or several.",
    ),
    shows: "only",
  },
  list(
    "Mandate",
    "stakeholderCategories",
    [forth("TOWARDS", "StakeholderCategory")],
    "Those whom it is exercised towards; none where it is internal.",
  ),
  list("Mandate", "beneficiaries", [forth("BENEFITS", "StakeholderCategory")], "Those in whose interest it is."),
  list("Mandate", "purposes", [forth("SERVES", "Purpose")], "What it is for; none where the text does not say."),
  list("Mandate", "conditions", [forth("SUBJECT_TO", "Condition")], "What must hold for it to be used."),
  governing("Mandate"),

  list(
    "StakeholderCategory",
    "bodies",
    [forth("INCLUDES", "Body")],
    "Bodies that a text names as part of it. Reached from an organisation's facts, those that its own text names.",
  ),
  mandateList(
    "StakeholderCategory",
    "mandates",
    [back("TOWARDS", "Mandate")],
    "Mandates exercised towards it, of every organisation.",
  ),
  list(
    "Body",
    "categories",
    [back("INCLUDES", "StakeholderCategory")],
    "Categories that a text puts it into. Reached from an organisation's facts, those of its own text.",
  ),
  list("Purpose", "topics", [forth("CONCERNS", "Topic")], "What it is about."),
  list("Purpose", "mandates", [back("SERVES", "Mandate")], "Mandates that serve it."),
  list("Topic", "purposes", [back("CONCERNS", "Purpose")], "Purposes that are about it, of every organisation."),
  list("Condition", "mandates", [back("SUBJECT_TO", "Mandate")], "Mandates that hold only if it does."),
  governing("Condition"),
  list("Principle", "missions", [back("FOLLOWS", "Mission")], "Missions that follow it."),

  owner("Document", "organisation", [back("HAS_DOCUMENT", "Organisation")], "Whose document it is."),
  parts("Document", "clauses", [forth("CONTAINS", "Clause")], "Top level only."),
  list("Document", "governs", [forth("GOVERNS", "Entity")], "Objectives, mandates and conditions that it regulates."),
  evidence(
    "Document",
    "supports",
    "Entities that rest on this document, clauses included; each edge cites the words here.",
  ),
  evidence("Document", "supportedLinks", "Links that rest on this document."),

  {
    ...owner("Clause", "document", [], "The document that it is part of."),
    to: "Document",
    route: { by: "key", property: "document" },
  },
  {
    ...one("Clause", "parent", [back("CONTAINS", "Clause")], "The clause that it is a part of; null at the top level."),
    canBeInferred: false,
  },
  parts("Clause", "clauses", [forth("CONTAINS", "Clause")], "Its own parts."),
  evidence(
    "Clause",
    "supports",
    "Entities that cite this clause itself, or its parts too: what would fall if it were amended.",
  ),
  evidence(
    "Clause",
    "supportedLinks",
    "Links that cite this clause itself, or its parts too; that a clause contains another is left out.",
  ),
];
