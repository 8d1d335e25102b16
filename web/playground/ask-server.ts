const post = GraphiQL.createFetcher({ url: "/graphql", enableIncrementalDelivery: false });

/**
 * Asks the server, for GraphiQL.
 *
 * GraphiQL reads the name of the operation from the text a moment after the text has changed. What is run within that
 * moment would carry the name of an operation that is no longer there, so such a name is left out.
 */
export const askServer: GraphiQLFetcher = (asked, options) => {
  const { operationName, ...rest } = asked;
  const isThere = operationName != null && operationNamesIn(asked.query).includes(operationName);
  return post(isThere ? asked : rest, options);
};

function operationNamesIn(query: string): (string | undefined)[] {
  try {
    const { definitions } = GraphiQL.GraphQL.parse(query);
    return definitions.map((one) => (one.kind === "OperationDefinition" ? one.name?.value : undefined));
  } catch {
    return [];
  }
}
