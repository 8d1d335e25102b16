import type { GraphQLField, GraphQLNamedOutputType, GraphQLObjectType, GraphQLSchema } from "graphql";
import { type Question, variablesText } from "./question.js";

/** What is shown of each citation. */
const citation = "basis quote rationale clause { id number } document { id }";

/**
 * The question for one thing by its id: its own words, and whatever it is linked to, read from the schema.
 *
 * The folder in the id tells the type, so that the query has the fields of that type alone. An id that tells nothing
 * is asked for as any entity.
 */
export function followQuery(schema: GraphQLSchema | null | undefined, id: string): Question {
  const type = schema ? typeOfId(schema, id) : null;
  const ofType = type === null ? "" : `    ... on ${type.name} {\n${linesOf(type)}    }\n`;
  const query = `# ${id}, and what it is linked to
query Follow($id: ID!) {
  node(id: $id) {
    id
    ... on Entity {
      kind
      name
      citations { ${citation} }
    }
${ofType}  }
}
`;
  return { query, variables: variablesText({ id }) };
}

/** `centr/mandate/industry` is a Mandate, `category/industry` a StakeholderCategory, `centr` an Organisation. */
function typeOfId(schema: GraphQLSchema, id: string): GraphQLObjectType | null {
  const [first = "", second, third] = id.split("/");
  const folder = second === undefined ? "organisation" : third === undefined ? first : second;
  const entity = schema.getType("Entity");
  if (!GraphiQL.GraphQL.isInterfaceType(entity)) return null;
  const ending = folder.replaceAll("-", "").toLowerCase();
  return schema.getPossibleTypes(entity).find(({ name }) => name.toLowerCase().endsWith(ending)) ?? null;
}

function linesOf(type: GraphQLObjectType): string {
  const known = ["id", "kind", "name", "citations"];
  const fields = Object.values(type.getFields()).filter(({ name }) => !known.includes(name));
  return fields.map((field) => `      ${field.name}${selectionOf(field)}\n`).join("");
}

/** A value has none; of a list its size and its entries, of an entity id and name. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = GraphiQL.GraphQL.getNamedType(field.type);
  if (GraphiQL.GraphQL.isLeafType(type)) return "";
  const nodes = fieldTypeOf(type, "nodes");
  return nodes === null ? ` { ${shortly(type)} }` : ` { totalCount nodes { ${shortly(nodes)} } }`;
}

function shortly(type: GraphQLNamedOutputType): string {
  const ends = fieldTypeOf(type, "relationship") !== null;
  if (ends) return "from { id } relationship to { id }";
  return fieldTypeOf(type, "name") === null ? "__typename" : "id name";
}

function fieldTypeOf(type: GraphQLNamedOutputType, name: string): GraphQLNamedOutputType | null {
  const field = "getFields" in type ? type.getFields()[name] : undefined;
  return field === undefined ? null : GraphiQL.GraphQL.getNamedType(field.type);
}
