import type { Hop, RelationshipField } from "../../model/relationship-fields";
import { relationshipTable } from "../../model/relationship-table";
import type { RelationNeeds } from "../needs";
import { type Place, shown, where } from "./statement-writer";

/** How the entities of a field are bound. */
export interface Reached {
  /** The variable of each entity reached. */
  readonly variable: string;
  readonly lines: readonly string[];
  /** The variables of the links that were crossed. */
  readonly links: readonly string[];
  /** The variable of the citation that led here, where a field goes from a text to what rests on it. */
  readonly cited: string | null;
  /** True where the same entity can be reached in several ways. */
  readonly isDistinct: boolean;
  /** The variables that the lines need. */
  readonly imports: readonly string[];
}

/** The conditions that keep an entity with this position on the page. */
export type WithinPage = (position: string) => readonly string[];

/**
 * The conditions on what is reached last. Only what we wrote has a position, and says whether it is inferred: others may
 * have drawn relationships of the same type to nodes of their own.
 */
function within(page: WithinPage, variable: string, isTold: boolean): readonly string[] {
  const conditions = page(`${variable}.position`);
  return conditions.length > 0 || isTold ? conditions : [`${variable}.position > -1`];
}

/** How deep clauses of a text can contain one another. */
export const deepestClause = 8;

/**
 * The label of what is reached stands there only where the type leaves a choice: Neo4j would take it as a reason to
 * look at all of that label, where few are, and join them.
 */
function pattern(from: string, hop: Hop, link: string, to: string): string {
  const [start, end] = hop.forward ? ["-", "->"] : ["<-", "-"];
  const kinds = relationshipTable[hop.type][hop.forward ? "to" : "from"];
  return `(${from})${start}[${link}:${hop.type}]${end}(${to}${kinds.length > 1 ? `:${hop.to}` : ""})`;
}

function byHops(
  hops: readonly Hop[],
  field: RelationshipField,
  includeInferred: boolean,
  place: Place,
  number: number,
  page: WithinPage,
): Reached {
  const isScoped = hops.some((hop) => hop.type === "INCLUDES") && place.owner !== null;
  const links = hops.map((_, index) => `e${number}x${index}`);
  let from = place.variable;
  const lines = hops.map((hop, index) => {
    const isLast = index === hops.length - 1;
    const to = isLast ? `x${number}` : `h${number}x${index}`;
    const link = `e${number}x${index}`;
    const conditions = shown(includeInferred || !field.canBeInferred, link, to);
    const isTold = conditions.length > 0;
    if (isScoped && place.owner) conditions.push(`${link}.organisation = ${place.owner.expression}`);
    if (hop.onlyIf) conditions.push(`${to}.${hop.onlyIf} = true`);
    if (isLast) conditions.push(...within(page, to, isTold));
    const line = `MATCH ${pattern(from, hop, link, to)}${where(conditions)}`;
    from = to;
    return line;
  });
  const canRepeat = hops.length > 1 || (hops[0]?.type === "INCLUDES" && !isScoped);
  const imports = [place.variable, ...(isScoped ? (place.owner?.variables ?? []) : [])];
  return { variable: `x${number}`, lines, links, cited: null, isDistinct: canRepeat, imports };
}

/** Binds the citations that quote a document, or a clause and, if asked, its parts. */
export function citationsOf(relation: RelationNeeds, place: Place, number: number): string[] {
  const route = relation.field?.route;
  const property = route?.by === "citations" && route.of === "Document" ? "document" : "clause";
  if (!relation.includeParts) return [`MATCH (c${number}:Citation {${property}: ${place.variable}.id})`];
  return [
    `MATCH (${place.variable})-[:CONTAINS*0..${deepestClause}]->(p${number}:Clause)`,
    `MATCH (c${number}:Citation {clause: p${number}.id})`,
  ];
}

function byCitations(relation: RelationNeeds, place: Place, number: number, page: WithinPage): Reached {
  const x = `x${number}`;
  const conditions = shown(relation.includeInferred, x);
  const isTold = conditions.length > 0;
  if (relation.field?.on === "Clause") conditions.push(`${x}.kind <> 'CLAUSE'`);
  conditions.push(...within(page, x, isTold));
  return {
    variable: x,
    lines: [...citationsOf(relation, place, number), `MATCH (c${number})<-[:RESTS_ON]-(${x})${where(conditions)}`],
    links: [],
    cited: `c${number}`,
    isDistinct: true,
    imports: [place.variable],
  };
}

/** Binds the entities of a field, one line a step: no pattern is longer than one hop. */
export function reach(
  relation: RelationNeeds,
  field: RelationshipField,
  place: Place,
  number: number,
  page: WithinPage,
): Reached {
  const x = `x${number}`;
  const plain = { variable: x, links: [], cited: null, isDistinct: false, imports: [place.variable] };
  const { route } = field;
  if (route.by === "hops") return byHops(route.hops, field, relation.includeInferred, place, number, page);
  if (route.by === "citations") return byCitations(relation, place, number, page);
  return { ...plain, lines: [`MATCH (${x}:${relation.to} {id: ${place.variable}.${route.property}})`] };
}
