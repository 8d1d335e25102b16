import { Arg, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Citation, Link } from "./citation";
import { Entity } from "./entity";
import { kindClasses } from "./kind-classes";
import { type KindName, kindNames } from "./kind-table";
import { MandateFilter } from "./mandate-filter";
import { type RelationshipField, relationshipFields } from "./relationship-fields";

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page of a list stands in the whole list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something stands before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the page's first edge; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's last edge, for `after`; null on an empty page.",
  })
  endCursor!: string | null;
}

/** What a list can hold: a kind of entity, entities of any kind, or links. */
export type Listed = KindName | "Entity" | "Link";

/** Makes the pair of types `XConnection` and `XEdge`. */
function makeConnection(name: Listed, node: ClassType | typeof Entity): ClassType {
  class Edge {}
  ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One ${name} in a list, with the evidence for its being there.`,
  })(Edge);
  Field(() => String, {
    description:
      "The place of this edge in its list, for `after` and `before`. Opaque; it ends with the dataset's revision.",
  })(Edge.prototype, "cursor");
  Field(() => node, { description: "What stands at this place." })(Edge.prototype, "node");
  if (name !== "Link") {
    Field(() => [Citation], {
      description: "The words that the link to this entity rests on; in a list at the root, those of the entity.",
    })(Edge.prototype, "citations");
  }
  if (name === "Body") {
    Field(() => Boolean, { description: "True where the text says such as." })(Edge.prototype, "isExample");
  }
  class Connection {}
  ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name} entries, by position in the text, then id.`,
  })(Connection);
  Field(() => [Edge], { description: "The entries of this page, with cursor and evidence." })(
    Connection.prototype,
    "edges",
  );
  Field(() => [node], { description: "The entries of this page alone: a shortcut for people." })(
    Connection.prototype,
    "nodes",
  );
  Field(() => Int, { description: "How many the whole list holds, whatever the page." })(
    Connection.prototype,
    "totalCount",
  );
  Field(() => PageInfo, { description: "Where this page stands." })(Connection.prototype, "pageInfo");
  return Connection;
}

/** The connection type for each sort of list. */
export const connectionClasses = Object.fromEntries([
  ...kindNames.map((name) => [name, makeConnection(name, kindClasses[name])] as const),
  ["Entity", makeConnection("Entity", Entity)],
  ["Link", makeConnection("Link", Link)],
]) as Readonly<Record<Listed, ClassType>>;

/** Adds arguments to a field or query, in the order given, after `from` others. */
export function addArguments(prototype: object, field: string, names: readonly ArgumentName[], from = 0): void {
  names.forEach((name, index) => argumentDecorators[name](prototype, field, from + index));
}

export type ArgumentName = "first" | "after" | "last" | "before" | "filter" | "includeParts" | "includeInferred";

const argumentDecorators: Readonly<Record<ArgumentName, ReturnType<typeof Arg>>> = {
  first: Arg("first", () => Int, {
    nullable: true,
    description: "The size of the page, from its beginning: 50 if not given, at most 500.",
  }),
  after: Arg("after", () => String, { nullable: true, description: "Only what comes after this cursor." }),
  last: Arg("last", () => Int, {
    nullable: true,
    description: "The size of the page, from its end: at most 500. Not together with `first`.",
  }),
  before: Arg("before", () => String, { nullable: true, description: "Only what comes before this cursor." }),
  filter: Arg("filter", () => MandateFilter, { nullable: true, description: "Only mandates that match." }),
  includeParts: Arg("includeParts", () => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether to count what cites the clause's parts too.",
  }),
  includeInferred: Arg("includeInferred", () => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether to show facts that rest on a curator's conclusion alone.",
  }),
};

function argumentsOf(field: RelationshipField): ArgumentName[] {
  const names: ArgumentName[] = [];
  if (field.takesMandateFilter) names.push("filter");
  if (field.takesIncludeParts) names.push("includeParts");
  if (field.shows === "list") names.push("first", "after");
  if (field.canBeInferred) names.push("includeInferred");
  return names;
}

Field(() => [Citation], { description: "The words that it rests on; never empty." })(Entity.prototype, "citations");
for (const field of relationshipFields) {
  const { prototype } = kindClasses[field.on];
  const type = field.shows === "list" ? connectionClasses[field.to] : kindClasses[field.to as KindName];
  Field(() => type, { nullable: field.shows !== "list" && !field.required, description: field.description })(
    prototype,
    field.field,
  );
  addArguments(prototype, field.field, argumentsOf(field));
}
