const citations = "citations { quote clause { number } }";

const product = `query Tree($id: ID!) {
  organisation(id: $id) { id name acronym missions { nodes { id name adoptedOn objectives { nodes {
    id name number modality wording ${citations}
    mandates { nodes {
      id name modality action ${citations}
      stakeholderCategories { nodes { id name } }
      purposes { nodes { id name ${citations} } }
      conditions { nodes { id name ${citations} } }
    } }
  } } } } }
}`;

const sorted = "(sort: [{ position: ASC }])";
const sortedCitations = `citations${sorted} { quote clause { number } }`;
const neo4jGraphql = `query Tree($id: ID!) {
  organisations(where: { id: { eq: $id } }) { id name acronym missions${sorted} { id name adoptedOn objectives${sorted} {
    id name number modality wording ${sortedCitations}
    mandates${sorted} {
      id name modality action ${sortedCitations}
      stakeholderCategories${sorted} { id name }
      purposes${sorted} { id name ${sortedCitations} }
      conditions${sorted} { id name ${sortedCitations} }
    }
  } } }
}`;

/** One organisation, any of all: missions, objectives, mandates, and what those are for, with the words. */
export const tree = {
  name: "tree",
  title: "one organisation's whole tree, four levels, with citations",
  contestants: ["product", "embedded", "neo4jGraphql", "handWritten"],
  arguments: (random, data) => ({ id: random.oneOf(data.organisations) }),
  request: {
    product: ({ id }) => ({ query: product, variables: { id } }),
    neo4jGraphql: ({ id }) => ({ query: neo4jGraphql, variables: { id } }),
    handWritten: ({ id }) => ({ id }),
  },
  /** The three shapes as one: lists without `nodes`, one organisation, a clause as its number. */
  plain: ({ organisation, organisations }) => plainLists(organisation ?? organisations?.[0] ?? null),
  expected: ({ id }, facts) => facts.tree(id),
};

/** Lists without the `nodes` around them, and the clause of a citation as its number. */
export function plainLists(value) {
  if (Array.isArray(value)) return value.map(plainLists);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  if (names.length === 1 && names[0] === "nodes") return plainLists(value.nodes);
  return Object.fromEntries(
    names.map((name) => [name, name === "clause" ? numberOf(value.clause) : plainLists(value[name])]),
  );
}

function numberOf(clause) {
  const first = Array.isArray(clause) ? clause[0] : clause;
  return typeof first === "object" ? (first?.number ?? null) : first;
}
