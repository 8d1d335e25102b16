import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What is needed to read a selection: the request's schema, fragments and variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /**
   * Which stored values a statement returns: those that are `selected`, which costs least, or `all` but large ones, so
   * that it has the same text whichever are selected: a database plans each new text once.
   */
  readonly values: "selected" | "all";
}

/** The fragments of a document by their names. */
export function fragmentsOf({ definitions }: DocumentNode): Asked["fragments"] {
  return Object.fromEntries(
    definitions.flatMap((node) => (node.kind === "FragmentDefinition" ? [[node.name.value, node]] : [])),
  );
}

/** The fields that one type of object answers with, by the key of the response. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

function isIncluded(asked: Asked, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, asked.variables);
  if (skip?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, asked.variables)?.if !== false;
}

/** The selection set and type condition behind a fragment, spread or inline. */
function fragmentOf(asked: Asked, node: SelectionNode): { set: SelectionSetNode; on: string | null } | null {
  if (node.kind === "InlineFragment") return { set: node.selectionSet, on: node.typeCondition?.name.value ?? null };
  if (node.kind !== "FragmentSpread") return null;
  const fragment = asked.fragments[node.name.value];
  return fragment ? { set: fragment.selectionSet, on: fragment.typeCondition.name.value } : null;
}

function applies(asked: Asked, condition: string | null, type: GraphQLObjectType): boolean {
  if (condition === null || condition === type.name) return true;
  const conditional = asked.schema.getType(condition);
  return isAbstractType(conditional) && asked.schema.isSubType(conditional, type);
}

/** Fields of the selections as an object of the given type answers them, fragments and directives applied. */
export function collectFields(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Fields {
  const fields = new Map<string, FieldNode[]>();
  const visit = (set: SelectionSetNode) => {
    for (const node of set.selections) {
      if (!isIncluded(asked, node)) continue;
      if (node.kind === "Field") {
        const key = node.alias?.value ?? node.name.value;
        const known = fields.get(key);
        if (known) known.push(node);
        else fields.set(key, [node]);
        continue;
      }
      const fragment = fragmentOf(asked, node);
      if (fragment && applies(asked, fragment.on, type)) visit(fragment.set);
    }
  };
  sets.forEach(visit);
  return fields;
}

/** The object types that the selections name in fragments. */
export function namedTypes(asked: Asked, sets: readonly SelectionSetNode[]): Set<string> {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode) => {
    for (const node of set.selections) {
      const fragment = fragmentOf(asked, node);
      if (!fragment) continue;
      if (fragment.on !== null && isObjectType(asked.schema.getType(fragment.on))) names.add(fragment.on);
      visit(fragment.set);
    }
  };
  sets.forEach(visit);
  return names;
}

/** The object type of a name that the schema must have. */
export function objectType(asked: Asked, name: string): GraphQLObjectType {
  const type = asked.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type "${name}".`);
  return type;
}

/** The selections below a field that occurs several times under one response key. */
export function setsBelow(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}
