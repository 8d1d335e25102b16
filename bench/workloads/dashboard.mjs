import { tree } from "./tree.mjs";

/** What a dashboard asks again and again: ten queries, the same every time. */
function dashboardQueries({ organisations, categories, topics }) {
  const [organisation] = organisations;
  const compared = organisations.slice(0, 5);
  return [
    { query: "{ organisations { totalCount } mandates { totalCount } topics { totalCount } bodies { totalCount } }" },
    { query: "{ mandateCounts(by: [STAKEHOLDER_CATEGORY, MODALITY]) { labels count } }" },
    { query: "{ mandateCounts(by: [TOPIC]) { labels count } }" },
    { query: "{ stakeholderCategories { nodes { id name external } } topics { nodes { id name } } }" },
    {
      query: "{ organisations(first: 20) { totalCount nodes { id name acronym } pageInfo { hasNextPage endCursor } } }",
    },
    {
      query: `query Page($category: ID!) { mandates(filter: { stakeholderCategory: [$category] }, first: 50) {
        nodes { id name modality purposes { nodes { id name } } conditions { nodes { id name } } } } }`,
      variables: { category: categories[0] },
    },
    {
      query: `query Check($organisation: ID!, $towards: ID!, $about: ID) {
        mandateCheck(organisation: $organisation, towards: $towards, about: $about) { verdict reach sentence } }`,
      variables: { organisation, towards: categories[1], about: topics[0] },
    },
    {
      query: `query Scope($organisations: [ID!]) { scope(organisations: $organisations) {
        cells(first: 200) { nodes { organisation { id } category { id } topic { id } verdict } }
        clauses { total cited } } }`,
      variables: { organisations: compared },
    },
    { query: "{ dataset { revision nodes relationships } }" },
    tree.request.product({ id: organisation }),
  ];
}

const asItComes = ["productAsItComes", "embeddedAsItComes"];

export const dashboard = {
  name: "dashboard",
  title: "ten queries of a dashboard, repeated",
  contestants: asItComes,
  all: Array.from({ length: 10 }, (_, number) => ({ number })),
  arguments: (random) => ({ number: random.between(0, 9) }),
  request: { product: ({ number }, data) => dashboardQueries(data)[number] },
};

/** The limit for HTTP and GraphQL. */
export const typename = {
  name: "typename",
  title: "{ __typename }: nothing but HTTP and GraphQL",
  contestants: asItComes,
  arguments: () => ({}),
  request: { product: () => ({ query: "{ __typename }" }) },
};
