import type { TypedText } from "../typed-text";
import type * as Types from "./types";

const text = <Data, Variables>(query: string): TypedText<Data, Variables> => query;

const Citation = `fragment Citation on Citation {
  basis
  quote
  start
  end
  rationale
  source
  document {
    id
    name
  }
  clause {
    id
    number
  }
}`;

const ClauseOutline = `fragment ClauseOutline on Clause {
  id
  number
  printed
  start
  end
  text
}`;

const PageInfo = `fragment PageInfo on PageInfo {
  hasNextPage
  endCursor
}`;

/** The operations that the client knows, by the name of their method: the text of each, with the types of its answer. */
export const operations = {
  /** Every body that a text names, a page of them, with the categories that it belongs to. */
  bodies: text<Types.BodiesQuery, Types.BodiesQueryVariables>(`query Bodies($first: Int, $after: String, $includeInferred: Boolean = false) {
  bodies(first: $first, after: $after, includeInferred: $includeInferred) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      categories(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
          external
        }
      }
    }
  }
}
${PageInfo}`),
  /** One clause with what rests on it, a page of entities and all links: what would fall if it were amended. */
  clause: text<Types.ClauseQuery, Types.ClauseQueryVariables>(`query Clause($id: ID!, $includeParts: Boolean = false, $first: Int, $after: String, $includeInferred: Boolean = false) {
  clause(id: $id) {
    id
    number
    printed
    text
    start
    end
    document {
      id
      name
    }
    parent {
      id
      number
    }
    supports(
      includeParts: $includeParts
      first: $first
      after: $after
      includeInferred: $includeInferred
    ) {
      totalCount
      pageInfo {
        ...PageInfo
      }
      edges {
        citations {
          ...Citation
        }
        node {
          id
          kind
          name
        }
      }
    }
    supportedLinks(
      includeParts: $includeParts
      first: 500
      includeInferred: $includeInferred
    ) {
      totalCount
      nodes {
        relationship
        from {
          id
          kind
          name
        }
        to {
          id
          kind
          name
        }
        citations {
          ...Citation
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** Whether two things are connected at all: whether `paths` would find any way. */
  connected: text<Types.ConnectedQuery, Types.ConnectedQueryVariables>(`query Connected($from: ID!, $to: ID!, $maxLength: Int = 6, $through: [Kind!], $avoid: [ID!], $maxDegree: Int, $includeInferred: Boolean = false) {
  connected(
    from: $from
    to: $to
    maxLength: $maxLength
    through: $through
    avoid: $avoid
    maxDegree: $maxDegree
    includeInferred: $includeInferred
  )
}`),
  /** Which data are served: their revision, when they were loaded, how many there are, and from which files. */
  dataset: text<Types.DatasetQuery, Types.DatasetQueryVariables>(`query Dataset {
  dataset {
    revision
    loadedAt
    nodes
    relationships
    engine
    sources {
      path
      sha256
    }
  }
}`),
  /** One document: its text, and a page of its clauses, each with its parts and those parts' own. */
  document: text<Types.DocumentQuery, Types.DocumentQueryVariables>(`query Document($id: ID!, $first: Int, $after: String) {
  document(id: $id) {
    id
    name
    documentType
    hasText
    text
    organisation {
      id
      name
    }
    clauses(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageInfo
      }
      nodes {
        ...ClauseOutline
        clauses(first: 500) {
          nodes {
            ...ClauseOutline
            clauses(first: 500) {
              nodes {
                ...ClauseOutline
              }
            }
          }
        }
      }
    }
  }
}
${ClauseOutline}
${PageInfo}`),
  /** The documents of all organisations, a page of them. */
  documents: text<Types.DocumentsQuery, Types.DocumentsQueryVariables>(`query Documents($first: Int, $after: String, $includeInferred: Boolean = false) {
  documents(first: $first, after: $after, includeInferred: $includeInferred) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      documentType
      hasText
      organisation {
        id
        name
      }
    }
  }
}
${PageInfo}`),
  /** Whatever has these ids, at most 500, in the order asked; null where nothing has the id. */
  entities: text<Types.EntitiesQuery, Types.EntitiesQueryVariables>(`query Entities($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      kind
      name
    }
  }
}`),
  /** Whatever has this id: its kind, its name, and the words that it rests on. */
  entity: text<Types.EntityQuery, Types.EntityQueryVariables>(`query Entity($id: ID!) {
  node(id: $id) {
    id
    ... on Entity {
      kind
      name
      citations {
        ...Citation
      }
    }
  }
}
${Citation}`),
  /** One mandate with everything that belongs to it, and the words that each part rests on. */
  mandate: text<Types.MandateQuery, Types.MandateQueryVariables>(`query Mandate($id: ID!, $includeInferred: Boolean = false) {
  mandate(id: $id) {
    id
    name
    modality
    action
    illustrative
    citations {
      ...Citation
    }
    objective {
      id
      name
      number
    }
    exemplifies(includeInferred: $includeInferred) {
      id
      name
    }
    examples(first: 500, includeInferred: $includeInferred) {
      nodes {
        id
        name
      }
    }
    stakeholderCategories(first: 500, includeInferred: $includeInferred) {
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
          external
          bodies(first: 500, includeInferred: $includeInferred) {
            edges {
              isExample
              node {
                id
                name
              }
            }
          }
        }
      }
    }
    beneficiaries(first: 500, includeInferred: $includeInferred) {
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
        }
      }
    }
    purposes(first: 500, includeInferred: $includeInferred) {
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
          topics(first: 500, includeInferred: $includeInferred) {
            nodes {
              id
              name
            }
          }
        }
      }
    }
    conditions(first: 500, includeInferred: $includeInferred) {
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
          governingDocuments(first: 500, includeInferred: $includeInferred) {
            nodes {
              id
              name
            }
          }
        }
      }
    }
    governingDocuments(first: 500, includeInferred: $includeInferred) {
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
        }
      }
    }
  }
}
${Citation}`),
  /** May, shall or shall not an organisation speak to someone about something? The answer, and the words that it rests on. */
  mandateCheck: text<Types.MandateCheckQuery, Types.MandateCheckQueryVariables>(`query MandateCheck($organisation: ID!, $towards: ID!, $about: ID, $includeInferred: Boolean = false) {
  mandateCheck(
    organisation: $organisation
    towards: $towards
    about: $about
    includeInferred: $includeInferred
  ) {
    verdict
    reach
    conflict
    sentence
    mandates {
      id
      name
      modality
      action
    }
    purposes {
      id
      name
    }
    conditions {
      id
      name
    }
    limits {
      id
      name
      action
    }
    elsewhere {
      id
      name
      modality
    }
    citations {
      ...Citation
    }
  }
}
${Citation}`),
  /** How many mandates there are by one to three groupings, for a chart: a row has a label for each, and what it stands for. */
  mandateCounts: text<Types.MandateCountsQuery, Types.MandateCountsQueryVariables>(`query MandateCounts($by: [MandateGrouping!]!, $filter: MandateFilter, $includeZero: Boolean = false, $includeInferred: Boolean = false) {
  mandateCounts(
    by: $by
    filter: $filter
    includeZero: $includeZero
    includeInferred: $includeInferred
  ) {
    labels
    count
    entities {
      id
      kind
    }
  }
}`),
  /** Mandates that match a filter, a page of them: whom each addresses, what for, and on which conditions. */
  mandates: text<Types.MandatesQuery, Types.MandatesQueryVariables>(`query Mandates($filter: MandateFilter, $first: Int, $after: String, $includeInferred: Boolean = false) {
  mandates(
    filter: $filter
    first: $first
    after: $after
    includeInferred: $includeInferred
  ) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      modality
      action
      illustrative
      objective {
        id
        number
      }
      stakeholderCategories(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
        }
      }
      purposes(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
        }
      }
      conditions(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
        }
      }
    }
  }
}
${PageInfo}`),
  /** The mandates of one organisation, a page of them; each entry has the words that link it to the organisation. */
  mandatesOf: text<Types.MandatesOfQuery, Types.MandatesOfQueryVariables>(`query MandatesOf($organisation: ID!, $filter: MandateFilter, $first: Int, $after: String, $includeInferred: Boolean = false) {
  organisation(id: $organisation) {
    mandates(
      filter: $filter
      first: $first
      after: $after
      includeInferred: $includeInferred
    ) {
      totalCount
      pageInfo {
        ...PageInfo
      }
      edges {
        citations {
          ...Citation
        }
        node {
          id
          name
          modality
          illustrative
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** The objectives of an organisation's current mission, a page of them, each with the mandates that it gives. */
  objectives: text<Types.ObjectivesQuery, Types.ObjectivesQueryVariables>(`query Objectives($organisation: ID!, $first: Int, $after: String, $includeInferred: Boolean = false) {
  organisation(id: $organisation) {
    mission(includeInferred: $includeInferred) {
      id
      objectives(first: $first, after: $after, includeInferred: $includeInferred) {
        totalCount
        pageInfo {
          ...PageInfo
        }
        nodes {
          id
          name
          number
          modality
          wording
          citations {
            ...Citation
          }
          mandates(first: 500, includeInferred: $includeInferred) {
            totalCount
            nodes {
              id
              name
              modality
              illustrative
            }
          }
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** What one organisation is for: its current mission with objectives and principles, and its documents. */
  organisation: text<Types.OrganisationQuery, Types.OrganisationQueryVariables>(`query Organisation($id: ID!, $includeInferred: Boolean = false) {
  organisation(id: $id) {
    id
    name
    acronym
    regionalFocus
    mission(includeInferred: $includeInferred) {
      id
      name
      adoptedOn
      adoptedBy
      objectives(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
          number
          modality
          wording
        }
      }
      principles(first: 500, includeInferred: $includeInferred) {
        nodes {
          id
          name
        }
      }
    }
    mandates(includeInferred: $includeInferred) {
      totalCount
    }
    documents(first: 500, includeInferred: $includeInferred) {
      nodes {
        id
        name
        documentType
        hasText
      }
    }
  }
}`),
  /** Which organisations are described: a page of them, with the size of each. */
  organisations: text<Types.OrganisationsQuery, Types.OrganisationsQueryVariables>(`query Organisations($first: Int, $after: String) {
  organisations(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      acronym
      regionalFocus
      mandates {
        totalCount
      }
      documents {
        totalCount
      }
    }
  }
}
${PageInfo}`),
  /** How two things are connected: the shortest ways first, step by step, with the words that each step rests on. */
  paths: text<Types.PathsQuery, Types.PathsQueryVariables>(`query Paths($from: ID!, $to: ID!, $maxLength: Int = 6, $limit: Int = 10, $through: [Kind!], $avoid: [ID!], $maxDegree: Int, $includeInferred: Boolean = false) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    limit: $limit
    through: $through
    avoid: $avoid
    maxDegree: $maxDegree
    includeInferred: $includeInferred
  ) {
    length
    steps {
      from {
        id
        kind
        name
      }
      relationship
      forward
      to {
        id
        kind
        name
      }
      citations {
        ...Citation
      }
    }
  }
}
${Citation}`),
  /** Do the cited words still stand in the texts? A page of checks, each of a citation and of the entity or link that rests on it. */
  quoteChecks: text<Types.QuoteChecksQuery, Types.QuoteChecksQueryVariables>(`query QuoteChecks($document: ID, $status: [QuoteStatus!], $first: Int, $after: String) {
  quoteChecks(document: $document, status: $status, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      status
      foundAt
      nearest
      citation {
        ...Citation
      }
      entity {
        id
        kind
        name
      }
      link {
        relationship
        from {
          id
          kind
          name
        }
        to {
          id
          kind
          name
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** Whom organisations may address about what: a page of cells, each of an organisation, a category and a topic or none. */
  scope: text<Types.ScopeQuery, Types.ScopeQueryVariables>(`query Scope($organisations: [ID!], $first: Int, $after: String, $includeInferred: Boolean = false) {
  scope(organisations: $organisations, includeInferred: $includeInferred) {
    categories {
      id
      name
      external
    }
    topics {
      id
      name
    }
    clauses {
      total
      cited
      uncited {
        id
        number
        document {
          id
        }
      }
    }
    cells(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageInfo
      }
      nodes {
        organisation {
          id
          acronym
        }
        category {
          id
          name
        }
        topic {
          id
          name
        }
        verdict
        reach
        mandates {
          id
          name
        }
        citations {
          ...Citation
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** What the graph holds about words, the best first: what was found, in which field, and where the words stand in it. */
  search: text<Types.SearchQuery, Types.SearchQueryVariables>(`query Search($text: String!, $kinds: [Kind!], $first: Int = 10, $includeInferred: Boolean = false) {
  search(
    text: $text
    kinds: $kinds
    first: $first
    includeInferred: $includeInferred
  ) {
    score
    field
    snippet
    highlights {
      start
      end
    }
    node {
      id
      kind
      name
      citations {
        ...Citation
      }
    }
  }
}
${Citation}`),
  /** Who may be addressed: a page of stakeholder categories, with the bodies that the texts name as part of each. */
  stakeholderCategories: text<Types.StakeholderCategoriesQuery, Types.StakeholderCategoriesQueryVariables>(`query StakeholderCategories($first: Int, $after: String, $includeInferred: Boolean = false) {
  stakeholderCategories(
    first: $first
    after: $after
    includeInferred: $includeInferred
  ) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      external
      bodies(first: 500, includeInferred: $includeInferred) {
        totalCount
        edges {
          isExample
          citations {
            ...Citation
          }
          node {
            id
            name
          }
        }
      }
      mandates(first: 500, includeInferred: $includeInferred) {
        totalCount
        nodes {
          id
          name
          modality
        }
      }
    }
  }
}
${Citation}
${PageInfo}`),
  /** What the texts are about: a page of topics, with the purposes that concern each. */
  topics: text<Types.TopicsQuery, Types.TopicsQueryVariables>(`query Topics($first: Int, $after: String, $includeInferred: Boolean = false) {
  topics(first: $first, after: $after, includeInferred: $includeInferred) {
    totalCount
    pageInfo {
      ...PageInfo
    }
    nodes {
      id
      name
      purposes(first: 500, includeInferred: $includeInferred) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
}
${PageInfo}`),
} as const;
