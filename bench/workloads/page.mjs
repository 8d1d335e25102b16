import { encodeCursor } from "../data/product.mjs";
import { plainLists } from "./tree.mjs";

const product = `query Page($category: ID!, $after: String) {
  mandates(filter: { stakeholderCategory: [$category] }, first: 50, after: $after) { nodes {
    id name modality action purposes { nodes { id name } } conditions { nodes { id name } }
  } }
}`;

const sorted = "(sort: [{ position: ASC }])";
const neo4jGraphql = `query Page($category: ID!, $after: Int!) {
  mandates(
    where: { position: { gt: $after }, stakeholderCategories: { some: { id: { eq: $category } } } }
    sort: [{ position: ASC }]
    limit: 50
  ) { id name modality action purposes${sorted} { id name } conditions${sorted} { id name } }
}`;

/** Fifty mandates towards any category, after any mandate: by keyset in every contestant. */
export const page = {
  name: "page",
  title: "a page of 50 mandates by category, with purposes and conditions",
  contestants: ["product", "embedded", "neo4jGraphql", "handWritten"],
  arguments: (random, data) => ({ category: random.oneOf(data.categories), after: random.oneOf(data.mandates) }),
  request: {
    product: ({ category, after }, { revision }) => ({
      query: product,
      variables: { category, after: encodeCursor({ ...after, revision }) },
    }),
    neo4jGraphql: ({ category, after }) => ({ query: neo4jGraphql, variables: { category, after: after.position } }),
    handWritten: ({ category, after }) => ({ category, after: after.position }),
  },
  plain: ({ mandates }) => plainLists(mandates),
  expected: ({ category, after }, facts) => facts.page(category, after.position, 50),
};
