import type { SelectionSetNode } from "graphql";
import type { Widths } from "../../store/dataset";
import { statement } from "../../store/statements";
import type { Cost } from "../../traversal/cost";
import { type CitationsView, type EntityView, type Gathered, Gathering } from "../../traversal/gathering/gathering";
import type { Reads } from "../../traversal/root-plan";
import type { AnswerRow } from "../../traversal/selection/answer-row";
import { type Asked, collectFields, objectType, setsBelow } from "../../traversal/selection/collect-fields";
import { readRow } from "../one-revision";
import type { Check } from "./check-citations";
import type { StoredCitation } from "./stored-citation";

/** Makes the value under one key of the response from a check. */
type Member = (check: Check, gathered: Gathered, known: ReadonlySet<string>) => unknown;
type Members = readonly (readonly [key: string, member: Member])[];

function shapeMembers(members: Members, ...given: Parameters<Member>): Record<string, unknown> {
  return Object.fromEntries(members.map(([key, member]) => [key, member(...given)]));
}

/** The values that tell the citations of one fact apart. */
const identity = ["document", "start", "end", "basis", "rationale", "source"] as const;

/** How checks are shown, whichever of their fields were selected; all of a page are gathered in one statement. */
export class ChecksView {
  private readonly gathering: Gathering;
  private showsEntities = false;
  private showsCitations = false;

  constructor(private readonly asked: Asked) {
    this.gathering = new Gathering(asked);
  }

  cost(widths: Widths, count: number): Cost {
    return this.gathering.cost(widths, count);
  }

  /** A place of the answer that shows checks. */
  place(sets: readonly SelectionSetNode[]): Members {
    return [...collectFields(this.asked, objectType(this.asked, "QuoteCheck"), sets)].flatMap(([key, nodes]) => {
      const name = nodes[0]?.name.value;
      const below = setsBelow(nodes);
      if (name === "citation") return [[key, this.ownCitation(below)] as const];
      if (name === "link") return [[key, this.link(below)] as const];
      if (name !== "entity") return [];
      return [[key, this.entity(below, ({ entity }) => entity)] as const];
    });
  }

  /** Finds what is shown of these checks, and says how each is shown at a place. */
  async gather(reads: Reads, checks: readonly Check[]): Promise<(check: Check, place: Members) => AnswerRow> {
    const citations = checks.map(({ citation }) => citation);
    const known = this.showsEntities ? await knownEntities(reads, citations) : new Set<string>();
    const facts = this.showsCitations ? citations.map(({ fact }) => fact) : [];
    const seen = citations.flatMap((citation) =>
      idsOf(citation).flatMap((id) => (known.has(id) ? [{ id, organisation: citation.organisation }] : [])),
    );
    const gathered = await this.gathering.run(reads, { entities: {}, seen: { Entity: seen }, facts });
    return (check, place) => {
      const { status, foundAt, nearest } = check;
      return { status, foundAt, nearest, at: shapeMembers(place, check, gathered, known) };
    };
  }

  private entity(sets: readonly SelectionSetNode[], idOf: (citation: StoredCitation) => string | null): Member {
    this.showsEntities = true;
    const view: EntityView = this.gathering.entitiesSeen("Entity", sets);
    return ({ citation }, gathered, known) => {
      const id = idOf(citation);
      return id !== null && known.has(id) ? gathered.entity(view, id, citation.organisation) : null;
    };
  }

  private citations(sets: readonly SelectionSetNode[]): CitationsView {
    this.showsCitations = true;
    return this.gathering.citationsOfFacts(sets);
  }

  private ownCitation(sets: readonly SelectionSetNode[]): Member {
    const view = this.citations(sets);
    return ({ citation }, gathered) =>
      gathered
        .citations(view, [citation.fact])
        .find((shown) => identity.every((key) => shown[key] === citation[key])) ?? null;
  }

  private link(sets: readonly SelectionSetNode[]): Member {
    this.showsEntities = true;
    const members = [...collectFields(this.asked, objectType(this.asked, "Link"), sets)].flatMap(([key, nodes]) => {
      const name = nodes[0]?.name.value;
      const below = setsBelow(nodes);
      if (name === "from") return [[key, this.entity(below, ({ from }) => from)] as const];
      if (name === "to") return [[key, this.entity(below, ({ to }) => to)] as const];
      if (name !== "citations") return [];
      const view = this.citations(below);
      const shown: Member = ({ citation }, gathered) => gathered.citations(view, [citation.fact]);
      return [[key, shown] as const];
    });
    return (check, gathered, known) => {
      const { link, from, to, relationship } = check.citation;
      if (link === null || from === null || to === null || !known.has(from) || !known.has(to)) return null;
      return { relationship, at: shapeMembers(members, check, gathered, known) };
    };
  }
}

/** What a citation backs, or what its link joins. */
const idsOf = ({ entity, from, to }: StoredCitation): string[] => [entity, from, to].flatMap((id) => id ?? []);

/** Which of the entities that citations back, or that their links join, are there. */
async function knownEntities(reads: Reads, citations: readonly StoredCitation[]): Promise<Set<string>> {
  const ids = new Set(citations.flatMap(idsOf));
  const { known } = await readRow(reads, statement("quotes/known-entities"), { ids: [...ids] });
  return new Set(known as readonly string[]);
}
