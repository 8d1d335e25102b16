/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a fact rests on: words of a cited text, a curator's conclusion, or another named source. */
export type Basis =
  /** Another source, which the citation names, says it. */
  | 'EXTERNAL'
  /** A curator concluded it; the citation gives the reason. */
  | 'INFERRED'
  /** The words of the cited text say it. */
  | 'STATED';

/** The kind of an entity: what sort of thing the graph knows about. */
export type Kind =
  /** A named body, such as ICANN. */
  | 'BODY'
  /** A numbered part of a document's text. */
  | 'CLAUSE'
  /** What must hold for a mandate to be used. */
  | 'CONDITION'
  /** A text of the organisation, or one known by its title alone. */
  | 'DOCUMENT'
  /** What an organisation may, shall or shall not do. */
  | 'MANDATE'
  /** One adopted wording of what an organisation is for. */
  | 'MISSION'
  /** One objective that a mission states. */
  | 'OBJECTIVE'
  /** An organisation whose documents the graph holds. */
  | 'ORGANISATION'
  /** A way of working that a mission follows. */
  | 'PRINCIPLE'
  /** What a mandate is for, in the text's own words. */
  | 'PURPOSE'
  /** A group of those whom a mandate addresses or benefits. */
  | 'STAKEHOLDER_CATEGORY'
  /** A short shared term for what a purpose is about. */
  | 'TOPIC';

/** Fields are all required together, values of a list are alternatives, an empty list matches nothing, an absent field is ignored. At most 4 levels deep with 20 conditions. */
export type MandateFilter = {
  /** All of these must match; an empty list changes nothing. */
  readonly and?: ReadonlyArray<MandateFilter> | null | undefined;
  /** Towards a category that includes the body by the text of the mandate's own organisation. */
  readonly body?: ReadonlyArray<string> | null | undefined;
  /** Subject to one of these conditions. */
  readonly condition?: ReadonlyArray<string> | null | undefined;
  /** Subject to any condition, or to none. */
  readonly hasCondition?: boolean | null | undefined;
  /** Given only as an example of a wider mandate, or not. */
  readonly illustrative?: boolean | null | undefined;
  /** With one of these modalities. */
  readonly modality?: ReadonlyArray<Modality> | null | undefined;
  /** This must not match. */
  readonly not?: MandateFilter | null | undefined;
  /** Given by one of these objectives. */
  readonly objective?: ReadonlyArray<string> | null | undefined;
  /** One of these must match; an empty list matches nothing. */
  readonly or?: ReadonlyArray<MandateFilter> | null | undefined;
  /** Of one of these organisations. */
  readonly organisation?: ReadonlyArray<string> | null | undefined;
  /** Exercised towards one of these categories. */
  readonly stakeholderCategory?: ReadonlyArray<string> | null | undefined;
  /** With a purpose that concerns one of these topics. */
  readonly topic?: ReadonlyArray<string> | null | undefined;
};

/** What mandates are counted by. */
export type MandateGrouping =
  /** The conditions that it is subject to. */
  | 'CONDITION'
  /** The documents that its own citations name. */
  | 'DOCUMENT'
  /** Whether it may, shall or shall not be used. */
  | 'MODALITY'
  /** The objective that gives it. */
  | 'OBJECTIVE'
  /** The organisation whose mandate it is. */
  | 'ORGANISATION'
  /** The categories that it is exercised towards. */
  | 'STAKEHOLDER_CATEGORY'
  /** The topics that its purposes concern. */
  | 'TOPIC';

/** What the words of a text oblige to. */
export type Modality =
  /** The text allows it. */
  | 'MAY'
  /** The text requires it. */
  | 'SHALL'
  /** The text forbids it. */
  | 'SHALL_NOT';

/** Whether the words of a citation stand in the text on file. The rules are in docs/verify.md. */
export type QuoteStatus =
  /** Similar words stand in the text: at most a third of the letters differ, of fewer than six words a quarter. */
  | 'CHANGED'
  /** The words stand where the citation says, to the letter. */
  | 'EXACT'
  /** Neither the words nor similar ones stand in the text. */
  | 'GONE'
  /** The words stand at another place; runs of white space match each other. */
  | 'MOVED'
  /** There is nothing to compare: the citation has no words, or the document no text. */
  | 'NO_TEXT';

/** Whether the text names what was asked, reaches it by wider words only, or not at all. */
export type Reach =
  /** Only wider words reach it. */
  | 'GENERAL'
  /** The text names this counterpart, and this subject if one was asked. */
  | 'NAMED'
  /** Nothing reaches it. */
  | 'NONE';

/** What the text says about what was asked. Silence is not a prohibition. */
export type Verdict =
  /** Words of the text forbid it. */
  | 'FORBIDDEN'
  /** The text does not say. */
  | 'NOT_ADDRESSED'
  /** The text allows it. */
  | 'PERMITTED'
  /** The text requires it. */
  | 'REQUIRED';

export type StakeholderCategoriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type StakeholderCategoriesQuery = { readonly stakeholderCategories: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly external: boolean, readonly bodies: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly isExample: boolean, readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string } }> }, readonly mandates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly modality: Modality }> } }> } };

export type BodiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type BodiesQuery = { readonly bodies: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly categories: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly external: boolean }> } }> } };

export type ClauseQueryVariables = Exact<{
  id: string;
  includeParts?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type ClauseQuery = { readonly clause: { readonly id: string, readonly number: string, readonly printed: boolean, readonly text: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly name: string }, readonly parent: { readonly id: string, readonly number: string } | null, readonly supports: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly kind: Kind, readonly name: string } }> }, readonly supportedLinks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly relationship: string, readonly from: { readonly id: string, readonly kind: Kind, readonly name: string }, readonly to: { readonly id: string, readonly kind: Kind, readonly name: string }, readonly citations: ReadonlyArray<CitationFragment> }> } } | null };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { readonly dataset: { readonly revision: string, readonly loadedAt: string, readonly nodes: number, readonly relationships: number, readonly engine: string, readonly sources: ReadonlyArray<{ readonly path: string, readonly sha256: string }> } };

export type DocumentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type DocumentsQuery = { readonly documents: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentType: string | null, readonly hasText: boolean, readonly organisation: { readonly id: string, readonly name: string } }> } };

export type DocumentQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentQuery = { readonly document: { readonly id: string, readonly name: string, readonly documentType: string | null, readonly hasText: boolean, readonly text: string | null, readonly organisation: { readonly id: string, readonly name: string }, readonly clauses: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<(
        { readonly clauses: { readonly nodes: ReadonlyArray<(
            { readonly clauses: { readonly nodes: ReadonlyArray<ClauseOutlineFragment> } }
            & ClauseOutlineFragment
          )> } }
        & ClauseOutlineFragment
      )> } } | null };

export type ClauseOutlineFragment = { readonly id: string, readonly number: string, readonly printed: boolean, readonly start: number, readonly end: number, readonly text: string };

export type EntityQueryVariables = Exact<{
  id: string;
}>;


export type EntityQuery = { readonly node: { readonly kind: Kind, readonly name: string, readonly id: string, readonly citations: ReadonlyArray<CitationFragment> } | null };

export type EntitiesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type EntitiesQuery = { readonly nodes: ReadonlyArray<{ readonly kind: Kind, readonly name: string, readonly id: string } | null> };

export type CitationFragment = { readonly basis: Basis, readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly rationale: string | null, readonly source: string | null, readonly document: { readonly id: string, readonly name: string }, readonly clause: { readonly id: string, readonly number: string } | null };

export type PageInfoFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type MandateCheckQueryVariables = Exact<{
  organisation: string;
  towards: string;
  about?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type MandateCheckQuery = { readonly mandateCheck: { readonly verdict: Verdict, readonly reach: Reach, readonly conflict: boolean, readonly sentence: string, readonly mandates: ReadonlyArray<{ readonly id: string, readonly name: string, readonly modality: Modality, readonly action: string }>, readonly purposes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly conditions: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly limits: ReadonlyArray<{ readonly id: string, readonly name: string, readonly action: string }>, readonly elsewhere: ReadonlyArray<{ readonly id: string, readonly name: string, readonly modality: Modality }>, readonly citations: ReadonlyArray<CitationFragment> } };

export type MandateCountsQueryVariables = Exact<{
  by: ReadonlyArray<MandateGrouping>;
  filter?: MandateFilter | null | undefined;
  includeZero?: boolean | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type MandateCountsQuery = { readonly mandateCounts: ReadonlyArray<{ readonly labels: ReadonlyArray<string>, readonly count: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: Kind } | null> }> };

export type MandateQueryVariables = Exact<{
  id: string;
  includeInferred?: boolean | null | undefined;
}>;


export type MandateQuery = { readonly mandate: { readonly id: string, readonly name: string, readonly modality: Modality, readonly action: string, readonly illustrative: boolean, readonly citations: ReadonlyArray<CitationFragment>, readonly objective: { readonly id: string, readonly name: string, readonly number: number | null }, readonly exemplifies: { readonly id: string, readonly name: string } | null, readonly examples: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly stakeholderCategories: { readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string, readonly external: boolean, readonly bodies: { readonly edges: ReadonlyArray<{ readonly isExample: boolean, readonly node: { readonly id: string, readonly name: string } }> } } }> }, readonly beneficiaries: { readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string } }> }, readonly purposes: { readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string, readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } } }> }, readonly conditions: { readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string, readonly governingDocuments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } } }> }, readonly governingDocuments: { readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string } }> } } | null };

export type MandatesQueryVariables = Exact<{
  filter?: MandateFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type MandatesQuery = { readonly mandates: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly modality: Modality, readonly action: string, readonly illustrative: boolean, readonly objective: { readonly id: string, readonly number: number | null }, readonly stakeholderCategories: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly purposes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly conditions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } }> } };

export type MandatesOfQueryVariables = Exact<{
  organisation: string;
  filter?: MandateFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type MandatesOfQuery = { readonly organisation: { readonly mandates: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly edges: ReadonlyArray<{ readonly citations: ReadonlyArray<CitationFragment>, readonly node: { readonly id: string, readonly name: string, readonly modality: Modality, readonly illustrative: boolean } }> } } | null };

export type ObjectivesQueryVariables = Exact<{
  organisation: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type ObjectivesQuery = { readonly organisation: { readonly mission: { readonly id: string, readonly objectives: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: number | null, readonly modality: Modality | null, readonly wording: string, readonly citations: ReadonlyArray<CitationFragment>, readonly mandates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly modality: Modality, readonly illustrative: boolean }> } }> } } | null } | null };

export type OrganisationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly acronym: string | null, readonly regionalFocus: string | null, readonly mandates: { readonly totalCount: number }, readonly documents: { readonly totalCount: number } }> } };

export type OrganisationQueryVariables = Exact<{
  id: string;
  includeInferred?: boolean | null | undefined;
}>;


export type OrganisationQuery = { readonly organisation: { readonly id: string, readonly name: string, readonly acronym: string | null, readonly regionalFocus: string | null, readonly mission: { readonly id: string, readonly name: string, readonly adoptedOn: string | null, readonly adoptedBy: string | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly number: number | null, readonly modality: Modality | null, readonly wording: string }> }, readonly principles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } } | null, readonly mandates: { readonly totalCount: number }, readonly documents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentType: string | null, readonly hasText: boolean }> } } | null };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxLength?: number | null | undefined;
  limit?: number | null | undefined;
  through?: ReadonlyArray<Kind> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  maxDegree?: number | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type PathsQuery = { readonly paths: ReadonlyArray<{ readonly length: number, readonly steps: ReadonlyArray<{ readonly relationship: string, readonly forward: boolean, readonly from: { readonly id: string, readonly kind: Kind, readonly name: string }, readonly to: { readonly id: string, readonly kind: Kind, readonly name: string }, readonly citations: ReadonlyArray<CitationFragment> }> }> };

export type ConnectedQueryVariables = Exact<{
  from: string;
  to: string;
  maxLength?: number | null | undefined;
  through?: ReadonlyArray<Kind> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  maxDegree?: number | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type ConnectedQuery = { readonly connected: boolean };

export type QuoteChecksQueryVariables = Exact<{
  document?: string | null | undefined;
  status?: ReadonlyArray<QuoteStatus> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QuoteChecksQuery = { readonly quoteChecks: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly status: QuoteStatus, readonly foundAt: number | null, readonly nearest: string | null, readonly citation: CitationFragment, readonly entity: { readonly id: string, readonly kind: Kind, readonly name: string } | null, readonly link: { readonly relationship: string, readonly from: { readonly id: string, readonly kind: Kind, readonly name: string }, readonly to: { readonly id: string, readonly kind: Kind, readonly name: string } } | null }> } };

export type ScopeQueryVariables = Exact<{
  organisations?: ReadonlyArray<string> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type ScopeQuery = { readonly scope: { readonly categories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly external: boolean }>, readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly clauses: { readonly total: number, readonly cited: number, readonly uncited: ReadonlyArray<{ readonly id: string, readonly number: string, readonly document: { readonly id: string } }> }, readonly cells: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly verdict: Verdict, readonly reach: Reach, readonly organisation: { readonly id: string, readonly acronym: string | null }, readonly category: { readonly id: string, readonly name: string }, readonly topic: { readonly id: string, readonly name: string } | null, readonly mandates: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly citations: ReadonlyArray<CitationFragment> }> } } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<Kind> | null | undefined;
  first?: number | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly score: number, readonly field: string, readonly snippet: string, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly node: { readonly id: string, readonly kind: Kind, readonly name: string, readonly citations: ReadonlyArray<CitationFragment> } }> };

export type TopicsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeInferred?: boolean | null | undefined;
}>;


export type TopicsQuery = { readonly topics: { readonly totalCount: number, readonly pageInfo: PageInfoFragment, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly purposes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } }> } };
