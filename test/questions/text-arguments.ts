/** Every argument of the schema that takes a text, each in a query of its own: found in the schema, so that none is forgotten. */
import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { makeSchema } from "../../src/graphql/schema";
import type { Graph } from "../../src/model/graph";
import { type KindName, kindTable } from "../../src/model/kind-table";

export interface TextArgument {
  /** `Query.search.text`. */
  readonly name: string;
  /** A query with the variable `$text`. */
  readonly query: string;
}

/** Good values for whatever else a field needs. */
const good: Readonly<Record<string, string>> = {
  organisation: '"centr"',
  towards: '"body/icann"',
  from: '"centr/objective/3"',
  to: '"body/icann"',
  by: "[TOPIC, CONDITION]",
};

const filter =
  "{ or: [{ organisation: [$text] }, { objective: [$text] }, { stakeholderCategory: [$text] }, { body: [$text] }, { topic: [$text] }, { not: { condition: [$text] } }] }";

function textFor({ name, type }: GraphQLArgument): string {
  if (name === "filter") return filter;
  return isListType(isNonNullType(type) ? type.ofType : type) ? "[$text]" : "$text";
}

/** The field with the text in one of its arguments. */
function fieldWith(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): string {
  const others = field.args.filter((other) => other !== argument && isNonNullType(other.type));
  const given = [...others.map(({ name }) => `${name}: ${good[name]}`), `${argument.name}: ${textFor(argument)}`];
  const answers = getNamedType(field.type);
  const counts =
    isObjectType(answers) && answers.getFields().totalCount ? "totalCount pageInfo { endCursor }" : "__typename";
  return `${field.name}(${given.join(", ")}) ${isLeafType(answers) ? "" : `{ ${counts} }`}`;
}

function isText({ name, type }: GraphQLArgument): boolean {
  return name === "filter" || ["ID", "String"].includes(getNamedType(type).name);
}

/** Where an entity of a kind, or an answer, can be asked for more. */
function openingOf(type: string, { entities }: Graph): readonly [open: string, close: string] {
  if (type === "Query") return ["", ""];
  if (type === "ScopeMatrix") return ["scope {", "}"];
  const found = entities.find(({ kind }) => kind === type);
  if (!found) throw new Error(`Say how a ${type} is asked for.`);
  return [`${kindTable[type as KindName].single}(id: ${JSON.stringify(found.id)}) {`, "}"];
}

/** Sorted by what a text means there. */
export function textArguments(graph: Graph): { readonly cursors: TextArgument[]; readonly others: TextArgument[] } {
  const found = { cursors: [] as TextArgument[], others: [] as TextArgument[] };
  for (const type of Object.values(makeSchema().getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    // A kind that was just added can have no entity yet: there is nothing to ask it with.
    if (type.name in kindTable && !graph.entities.some(({ kind }) => kind === type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args.filter(isText)) {
        const [open, close] = openingOf(type.name, graph);
        const variable = getNamedType(argument.type).name === "String" ? "String!" : "ID!";
        const query = `query ($text: ${variable}) { ${open} ${fieldWith(field, argument)} ${close} }`;
        const isCursor = argument.name === "after" || argument.name === "before";
        found[isCursor ? "cursors" : "others"].push({ name: `${type.name}.${field.name}.${argument.name}`, query });
      }
    }
  }
  return found;
}
