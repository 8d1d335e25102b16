import { type GraphQLSchema, getNamedType, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { resolveType } from "../model/entity";
import { kindNames } from "../model/kind-table";
import { readAnswer } from "../traversal/selection/answer-row";
import { QuestionFields } from "./question-fields";
import { RootFields } from "./root-fields";

/** The types whose objects a traversal makes. */
function traversedTypes(): string[] {
  const listed = [...kindNames, "Entity", "Link"];
  const answers = [
    "MandateAnswer",
    "ScopeMatrix",
    "ScopeCell",
    "ScopeCellEdge",
    "ScopeCellConnection",
    "ClauseCoverage",
    "Path",
    "PathStep",
    "MandateCount",
    "QuoteCheck",
    "QuoteCheckEdge",
    "QuoteCheckConnection",
    "SearchHit",
  ];
  return [
    ...kindNames,
    ...answers,
    "Link",
    "Citation",
    ...listed.flatMap((name) => [`${name}Connection`, `${name}Edge`]),
  ];
}

/** The schema that is served. Each call makes a new one. */
export function makeSchema(): GraphQLSchema {
  // Apollo checks the schema anyway; to do it here too takes four times as long as to build it.
  const schema = buildSchemaSync({ resolvers: [RootFields, QuestionFields], validate: false, skipCheck: true });
  for (const name of traversedTypes()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`The schema has no object type "${name}".`);
    for (const field of Object.values(type.getFields())) {
      if (isCompositeType(getNamedType(field.type))) field.resolve = readAnswer;
    }
  }
  // type-graphql makes it a promise, for which every entity of an answer would wait.
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = resolveType;
  return schema;
}
