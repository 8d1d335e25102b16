import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

/** The keys of the answer that lead to a value. */
export type Path = readonly string[];

/** What a query selects, in its own order. */
export interface Selected {
  /** The single values. */
  readonly columns: readonly Path[];
  /** The lists of objects. */
  readonly lists: readonly Path[];
}

/** Finds what a valid query selects, from the query and the schema, so that no answer changes the columns. */
export function selectedColumns(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Selected {
  const columns = new Map<string, Path>();
  const lists = new Map<string, Path>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);

  const visit = (type: GraphQLNamedType | undefined, set: SelectionSetNode, path: Path) => {
    for (const node of set.selections) {
      if (node.kind === "FragmentSpread") {
        const fragment = fragments.get(node.name.value);
        if (fragment) visit(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet, path);
      } else if (node.kind === "InlineFragment") {
        const named = node.typeCondition?.name.value;
        visit(named === undefined ? type : schema.getType(named), node.selectionSet, path);
      } else {
        const below = [...path, node.alias?.value ?? node.name.value];
        const key = below.join(".");
        const fieldType = typeOfField(schema, type, node.name.value);
        const named = fieldType && getNamedType(fieldType);
        if (node.selectionSet === undefined) columns.set(key, below);
        else {
          if (fieldType && isListType(getNullableType(fieldType)) && isCompositeType(named)) lists.set(key, below);
          visit(named, node.selectionSet, below);
        }
      }
    }
  };
  const operation = getOperationAST(document, operationName);
  if (operation) visit(schema.getQueryType() ?? undefined, operation.selectionSet, []);
  return { columns: [...columns.values()], lists: [...lists.values()] };
}

function typeOfField(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLOutputType | undefined {
  for (const { name: metaName, type: metaType } of [SchemaMetaFieldDef, TypeMetaFieldDef])
    if (name === metaName && type === schema.getQueryType()) return metaType;
  return type !== undefined && "getFields" in type
    ? (type.getFields()[name]?.type as GraphQLOutputType | undefined)
    : undefined;
}
