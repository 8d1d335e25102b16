import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { type AnswerRow, readAnswer } from "../../traversal/selection/answer-row";
import { type Asked, collectFields, objectType, setsBelow } from "../../traversal/selection/collect-fields";

/** Makes a part of the response from what a plan answered. It throws Incomplete for what the schema forbids there. */
export type Complete<Answer = unknown> = (answer: Answer) => unknown;

/** What the plans of the root fields answered, by the keys of the response. */
export type Answers = ReadonlyMap<string, unknown>;

/** The answer does not fit the schema as it stands: GraphQL itself must say what becomes of it. */
export class Incomplete extends Error {}

/**
 * How the answers of an operation's root fields become its response: as graphql-js would do it where no field has a
 * resolver of its own, without errors and without waiting.
 *
 * @throws Incomplete for an operation that asks for the schema, and for fields that are resolved in a way of their own
 */
export function completeOperation(asked: Asked, { selectionSet }: OperationDefinitionNode): Complete<Answers> {
  return completeObject<Answers>(
    asked,
    objectType(asked, "Query"),
    [selectionSet],
    (_field, key) => (answers) => answers.get(key),
  );
}

function completeType(asked: Asked, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) {
    const complete = completeType(asked, type.ofType, nodes);
    return (answer) => {
      const completed = complete(answer);
      if (completed === null) throw new Incomplete("Null where there must be a value.");
      return completed;
    };
  }
  if (isListType(type)) {
    const complete = completeType(asked, type.ofType, nodes);
    return (answer) => {
      if (answer === null || answer === undefined) return null;
      if (!Array.isArray(answer)) throw new Incomplete("No list where there must be one.");
      return answer.map(complete);
    };
  }
  if (isLeafType(type)) return (answer) => (answer === null || answer === undefined ? null : type.serialize(answer));
  const sets = setsBelow(nodes);
  if (isObjectType(type)) return completeNullable(completeObject(asked, type, sets, readerOf));
  if (!isAbstractType(type) || type.resolveType === null || type.resolveType === undefined)
    throw new Incomplete(`Nothing tells the objects of "${String(type)}" apart.`);
  const { resolveType } = type;
  const completers = new Map<string, Complete<Row>>();
  return (answer) => {
    if (answer === null || answer === undefined) return null;
    const name = (resolveType as (answer: unknown) => unknown)(answer);
    if (typeof name !== "string") throw new Incomplete("It cannot be told at once what an object is.");
    const complete = completers.get(name) ?? completeObject<Row>(asked, objectType(asked, name), sets, readerOf);
    completers.set(name, complete);
    return complete(answer as Row);
  };
}

function completeNullable(complete: Complete<Row>): Complete {
  return (answer) => (answer === null || answer === undefined ? null : complete(answer as Row));
}

type Row = AnswerRow & Readonly<Record<string, unknown>>;

/** Where the value of a field stands in the answer for the object that the field is on. */
type ReaderOf<Answer> = (field: GraphQLField<unknown, unknown>, key: string) => (answer: Answer) => unknown;

function completeObject<Answer>(
  asked: Asked,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  readerFor: ReaderOf<Answer>,
): Complete<Answer> {
  const members = [...collectFields(asked, type, sets)].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return { key, read: () => type.name, complete: (answer: unknown) => answer };
    const field = type.getFields()[name];
    if (field === undefined) throw new Incomplete(`"${name}" is no field of "${type.name}".`);
    return { key, read: readerFor(field, key), complete: completeType(asked, field.type, nodes) };
  });
  return (answer) => {
    const response: Record<string, unknown> = {};
    for (const { key, read, complete } of members) response[key] = complete(read(answer));
    return response;
  };
}

function readerOf({ name, resolve }: GraphQLField<unknown, unknown>, key: string): (row: Row) => unknown {
  if (resolve === readAnswer) return (row) => row.at[key];
  if (resolve !== undefined && resolve !== defaultFieldResolver) throw new Incomplete(`"${name}" has a resolver.`);
  return (row) => row[name];
}
