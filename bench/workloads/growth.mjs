import { encodeCursor } from "../data/product.mjs";

/** Asked at every size beside the other workloads: they show whether keyed work stays as dear as it was. */

const lookUpText = "query LookUp($id: ID!) { mandate(id: $id) { id name modality action } }";

export const lookUp = {
  name: "lookUp",
  title: "one mandate by its id",
  contestants: ["product", "embedded"],
  arguments: (random, { mandates }) => ({ id: random.oneOf(mandates).id }),
  request: { product: (variables) => ({ query: lookUpText, variables }) },
};

const deepPageText = `query DeepPage($after: String) {
  mandates(first: 20, after: $after) { nodes { id name modality } pageInfo { hasNextPage endCursor } }
}`;

/** Twenty mandates from the second half of all, by a cursor: what an offset would make dear. All pages are full. */
export const deepPage = {
  name: "deepPage",
  title: "a page of 20 deep in a list",
  contestants: ["product", "embedded"],
  arguments: (random, { mandates }) => ({
    after: mandates[random.between(Math.floor(mandates.length / 2), mandates.length - 21)],
  }),
  request: {
    product: ({ after }, { revision }) => ({
      query: deepPageText,
      variables: { after: encodeCursor({ ...after, revision }) },
    }),
  },
};
