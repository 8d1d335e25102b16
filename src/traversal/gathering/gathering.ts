import type { SelectionSetNode } from "graphql";
import type { KindName } from "../../model/kind-table";
import type { Widths } from "../../store/dataset";
import type { Parameters } from "../../store/engine";
import { statement } from "../../store/statements";
import { type Cost, costOfCitations, costOfEntity, sumOfCosts } from "../cost";
import { type CitationNeeds, identifyingFields, newCitationNeeds, newEntityNeeds } from "../needs";
import type { Reads } from "../root-plan";
import { NothingLoadedError } from "../run";
import { type AnswerRow, rowsAt, type Show, type StoredRow } from "../selection/answer-row";
import { citationView } from "../selection/citations-view";
import type { Asked } from "../selection/collect-fields";
import { entityView } from "../selection/entity-view";
import { requireFreshCursors } from "../selection/fresh-cursors";
import type { Reader } from "../selection/reader";
import { composeCitations } from "../statement/compose-citations";
import { composeEntity } from "../statement/compose-entity";
import { type Entry, rowOf, StatementWriter } from "../statement/statement-writer";
import { CitationsByFact } from "./citations-by-fact";
import { composePlace, type GatheredPlace, type Named } from "./gathered-place";

/** What was gathered, to be shown. */
export interface Gathered {
  /**
   * The entity with an id as the view shows it; an id that was not named is a bug.
   *
   * @param organisation whose text sees it, for views that ask for it
   */
  entity(view: EntityView, id: string, organisation?: string): AnswerRow;
  /** The citations of facts, distinct in their words, in the order of the text. */
  citations(view: CitationsView, facts: Iterable<string>): AnswerRow[];
}

/** A place of the answer that shows entities of a kind. */
export interface EntityView {
  readonly type: KindName | "Entity";
  /** Whether each entity is shown as one organisation's text sees it. */
  readonly isSeen: boolean;
  readonly show: Show<AnswerRow>;
}
/** A place of the answer that shows citations, as it shows one. */
export interface CitationsView {
  readonly show: Show<AnswerRow>;
}

/**
 * Entities and citations that the answer to a question names, with all that a request selects below
 * them: found by id, in one statement for all of them.
 */
export class Gathering {
  private readonly places = new Map<string, GatheredPlace>();
  private citations: CitationNeeds | null = null;

  constructor(private readonly asked: Asked) {}

  /** A place of the answer that shows entities of a kind, as all texts together see them. */
  entities(type: KindName | "Entity", sets: readonly SelectionSetNode[]): EntityView {
    return this.view(type, false, sets);
  }

  /** A place of an answer about one organisation, or about several in turn: of shared terms it shows only what that one says. */
  entitiesSeen(type: KindName | "Entity", sets: readonly SelectionSetNode[]): EntityView {
    return this.view(type, true, sets);
  }

  private view(type: KindName | "Entity", isSeen: boolean, sets: readonly SelectionSetNode[]): EntityView {
    const column = isSeen ? `seen${type}` : `found${type}`;
    const place = this.places.get(column) ?? {
      ...{ type, isSeen, column, needs: newEntityNeeds(type) },
      ...{ place: -1, organisationPlace: -1 },
    };
    place.needs.values.add("id");
    this.places.set(column, place);
    return { type, isSeen, show: entityView(this.asked, place.needs, sets) };
  }

  /** A place of the answer that shows citations. */
  citationsOfFacts(sets: readonly SelectionSetNode[]): CitationsView {
    this.citations ??= newCitationNeeds();
    this.citations.values.add(...identifyingFields);
    const reader: Reader = { ...this.asked, showEntity: (needs, below) => entityView(this.asked, needs, below) };
    return { show: citationView(reader, this.citations, sets) };
  }

  /** What gathering takes at most, when the answer names `count` entities of each kind. */
  cost(widths: Widths, count: number): Cost {
    const entities = [...this.places.values()].map(({ needs }) => costOfEntity(needs, count, widths));
    const own = { blocks: this.places.size, rows: this.places.size * count };
    return sumOfCosts([own, ...entities, costOfCitations(this.citations, count, 1, widths)]);
  }

  /** Finds everything that is named. Nothing is asked where nothing is needed. */
  async run(reads: Reads, named: Named): Promise<Gathered> {
    if (this.places.size === 0 && this.citations === null) return nothingGathered;
    const { text, parameters } = this.compose(named);
    const [row] = await reads.read(text, parameters);
    if (!row) throw new NothingLoadedError("The graph is empty: nothing is loaded any more.");
    const revision = String(row.revision);
    requireFreshCursors(
      [...this.places.values()].map(({ needs }) => needs),
      revision,
    );
    return this.read(row.row as StoredRow, revision);
  }

  private compose(named: Named): { text: string; parameters: Parameters } {
    const writer = new StatementWriter();
    const blocks: string[] = [];
    const entries: Entry[] = [];
    for (const place of [...this.places.values()].sort((one, other) => (one.column < other.column ? -1 : 1))) {
      blocks.push(composePlace(writer, place, named));
      entries.push({ value: place.column, at: (index) => (place.place = index) });
    }
    if (this.citations) {
      const facts = writer.parameter("facts", [...new Set(named.facts)]);
      const find = (citation: string) => [`UNWIND ${facts} AS fact`, `MATCH (${citation}:Citation {fact: fact})`];
      const source = { find, imports: ["dataset"], canRepeat: false, owner: null };
      const piece = composeCitations({ writer, composeEntity }, this.citations, source);
      blocks.push(...piece.blocks);
      entries.push(...piece.entries);
    }
    const text = [statement("entry/all"), ...blocks, `RETURN dataset.revision AS revision, ${rowOf(entries)} AS row`];
    return { text: text.join("\n"), parameters: writer.parameters };
  }

  private read(row: StoredRow, revision: string): Gathered {
    const entities = new Map<string, StoredRow>();
    for (const { column, isSeen, needs, place, organisationPlace } of this.places.values()) {
      for (const found of rowsAt(row, place)) {
        const key = isSeen ? [column, found[organisationPlace]] : [column];
        entities.set([...key, needs.values.read("id", found)].join(" "), found);
      }
    }
    const { values, place: citationsPlace } = this.citations ?? newCitationNeeds();
    const citations = new CitationsByFact(values, this.citations ? rowsAt(row, citationsPlace) : []);
    return {
      entity: ({ type, isSeen, show }, id, organisation) => {
        const found = entities.get(isSeen ? `seen${type} ${organisation} ${id}` : `found${type} ${id}`);
        if (!found) throw new Error(`${type} "${id}" was not gathered.`);
        return show(found, revision);
      },
      citations: ({ show }, facts) => citations.of(facts).map((found) => show(found, revision)),
    };
  }
}

const nothingGathered: Gathered = {
  entity: ({ type }, id) => {
    throw new Error(`${type} "${id}" was not gathered.`);
  },
  citations: () => [],
};
