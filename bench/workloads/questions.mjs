/** The questions that only mandate-graph answers: measured on its two engines, and compared between them. */

const both = ["product", "embedded"];

const mandateCheckText = `query Check($organisation: ID!, $towards: ID!, $about: ID) {
  mandateCheck(organisation: $organisation, towards: $towards, about: $about) {
    verdict reach conflict sentence
    mandates { id modality } purposes { id name } conditions { id name }
    citations { quote clause { number } }
  }
}`;

export const mandateCheck = {
  name: "mandateCheck",
  title: "mandate checks with random arguments",
  contestants: both,
  arguments: (random, { organisations, categories, bodies, topics }) => ({
    organisation: random.oneOf(organisations),
    towards: random.isSo(0.5) ? random.oneOf(categories) : random.oneOf(bodies),
    about: random.isSo(0.7) ? random.oneOf(topics) : null,
  }),
  request: { product: (variables) => ({ query: mandateCheckText, variables }) },
};

const scopeText = `query Scope($organisations: [ID!]) {
  scope(organisations: $organisations) {
    categories { id name } topics { id name }
    cells(first: 200) { totalCount nodes { organisation { id } category { id } topic { id } verdict reach } }
    clauses { total cited }
  }
}`;

export const scope = {
  name: "scope",
  title: "scope over 20 organisations",
  contestants: both,
  arguments: (random, { organisations }) => ({ organisations: random.someOf(organisations, 20) }),
  request: { product: (variables) => ({ query: scopeText, variables }) },
};

const pathsText = `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, limit: 3, maxLength: 4) {
    length
    steps { from { id name } relationship forward to { id name } citations { quote clause { number } } }
  }
}`;

/** From an objective to a purpose of the same organisation: close by, in a graph whose shared terms have many links. */
export const paths = {
  name: "paths",
  title: "paths from an objective to a purpose",
  contestants: both,
  arguments: (random, { organisations }) => {
    const organisation = random.oneOf(organisations);
    return { from: `${organisation}/objective/${random.between(1, 2)}`, to: `${organisation}/purpose/1` };
  },
  request: { product: (variables) => ({ query: pathsText, variables }) },
};

const searchText = `query Search($text: String!) {
  search(text: $text, first: 5) { score field snippet node { id kind name citations { quote clause { number } } } }
}`;

/** Two words of a purpose and the number of an organisation, as someone types who looks for a certain place. */
export const search = {
  name: "search",
  title: "search for three words",
  contestants: both,
  arguments: (random, { purposeNames, organisations }) => ({
    text: `${random.oneOf(purposeNames).split(" ").slice(-2).join(" ")} ${random.oneOf(organisations)}`,
  }),
  request: { product: (variables) => ({ query: searchText, variables }) },
};
