import type { SelectionSetNode } from "graphql";
import type { KindName } from "../model/kind-table";
import type { Widths } from "../store/dataset";
import type { Engine, Parameters } from "../store/engine";
import { statement } from "../store/statements";
import { type Cost, costOfCitations, costOfEntity, sumOfCosts } from "./cost";
import { type CitationNeeds, type EntityNeeds, newCitationNeeds, newEntityNeeds } from "./needs";
import { type AnswerRow, listAt, mapAt, type Show, type StoredRow } from "./selection/answer-row";
import { citationView } from "./selection/citations-view";
import type { Asked } from "./selection/collect-fields";
import { entityView } from "./selection/entity-view";
import { requireFreshCursors } from "./selection/fresh-cursors";
import type { Reader } from "./selection/reader";
import { composeCitations } from "./statement/compose-citations";
import { composeEntity } from "./statement/compose-entity";
import { call, mapOf, StatementWriter } from "./statement/statement-writer";

/** What a question found to be part of its answer: entities by kind, and the facts whose citations it shows. */
export interface Named {
  readonly entities: Partial<Readonly<Record<KindName | "Entity", Iterable<string>>>>;
  /** Ids of entities and links. */
  readonly facts: Iterable<string>;
}

/** What was gathered, to be shown. */
export interface Gathered {
  /** The entity with an id as the view shows it; an id that was not named is a bug. */
  entity(view: EntityView, id: string): AnswerRow;
  /** The citations of facts, distinct in their words, in the order of the text. */
  citations(view: CitationsView, facts: Iterable<string>): AnswerRow[];
}

/** A place of the answer that shows entities of a kind. */
export interface EntityView {
  readonly type: KindName | "Entity";
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
  private readonly needs = new Map<KindName | "Entity", EntityNeeds>();
  private citations: CitationNeeds | null = null;

  constructor(private readonly asked: Asked) {}

  /** A place of the answer that shows entities of a kind. */
  entities(type: KindName | "Entity", sets: readonly SelectionSetNode[]): EntityView {
    const needs = this.needs.get(type) ?? newEntityNeeds(type);
    this.needs.set(type, needs);
    return { type, show: entityView(this.asked, needs, sets) };
  }

  /** A place of the answer that shows citations. */
  citationsOfFacts(sets: readonly SelectionSetNode[]): CitationsView {
    this.citations ??= { ...newCitationNeeds(), isIdentified: true };
    const reader: Reader = { ...this.asked, showEntity: (needs, below) => entityView(this.asked, needs, below) };
    return { show: citationView(reader, this.citations, sets) };
  }

  /** What gathering takes at most, when the answer names `count` entities of each kind. */
  cost(widths: Widths, count: number): Cost {
    const entities = [...this.needs.values()].map((needs) => costOfEntity(needs, count, widths));
    const own = { blocks: this.needs.size, rows: this.needs.size * count };
    return sumOfCosts([own, ...entities, costOfCitations(this.citations, count, 1, widths)]);
  }

  /** Finds everything that is named. Nothing is asked where nothing is needed. */
  async run(engine: Engine, named: Named): Promise<Gathered> {
    if (this.needs.size === 0 && this.citations === null) return nothingGathered;
    const { text, parameters } = this.compose(named);
    const [row] = await engine.read(text, parameters);
    if (!row) throw new Error("The data set was not found while an answer was gathered.");
    const revision = String(row.revision);
    requireFreshCursors([...this.needs.values()], revision, "");
    return this.read(row.row as StoredRow, revision);
  }

  private compose(named: Named): { text: string; parameters: Parameters } {
    const writer = new StatementWriter(this.asked.schema);
    const blocks: string[] = [];
    const entries: string[] = [];
    for (const [type, needs] of [...this.needs].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const ids = writer.parameter(`ids${type}`, [...new Set(named.entities[type] ?? [])]);
      const below = composeEntity(writer, needs, { variable: "entity", owner: null });
      const lines = [`UNWIND ${ids} AS named`, `MATCH (entity:${type} {id: named})`, ...below.blocks];
      blocks.push(call(["dataset"], [...lines, `RETURN collect(${mapOf(below.entries)}) AS found${type}`]));
      entries.push(`found${type}: found${type}`);
    }
    if (this.citations) {
      const facts = writer.parameter("facts", [...new Set(named.facts)]);
      const find = (citation: string) => [`UNWIND ${facts} AS fact`, `MATCH (${citation}:Citation {fact: fact})`];
      const source = { find, imports: ["dataset"], owner: null };
      const piece = composeCitations({ writer, composeEntity }, this.citations, source);
      blocks.push(...piece.blocks);
      entries.push(...piece.entries);
    }
    const text = [statement("entry/all"), ...blocks, `RETURN dataset.revision AS revision, ${mapOf(entries)} AS row`];
    return { text: text.join("\n"), parameters: writer.parameters };
  }

  private read(row: StoredRow, revision: string): Gathered {
    const entities = new Map<string, StoredRow>();
    for (const type of this.needs.keys()) {
      for (const found of listAt(row, `found${type}`)) entities.set(`${type} ${String(mapAt(found, "own").id)}`, found);
    }
    const citations = new CitationsByFact(this.citations ? listAt(row, this.citations.column) : []);
    return {
      entity: ({ type, show }, id) => {
        const found = entities.get(`${type} ${id}`);
        if (!found) throw new Error(`${type} "${id}" was not gathered.`);
        return show(found, revision);
      },
      citations: ({ show }, facts) => citations.of(facts).map((found) => show(found, revision)),
    };
  }
}

interface Placed {
  /** Its place among all that were gathered: the order of the text. */
  readonly place: number;
  readonly found: StoredRow;
}

/** Each fact has citations of its own; facts that rest on the same words are cited once. */
class CitationsByFact {
  private readonly byFact = new Map<string, Placed[]>();

  constructor(citations: readonly StoredRow[]) {
    for (const [place, found] of citations.entries()) {
      const fact = String(mapAt(found, "own").fact);
      const known = this.byFact.get(fact);
      if (known) known.push({ place, found });
      else this.byFact.set(fact, [{ place, found }]);
    }
  }

  /** Those that back any of these facts, distinct in their words, in the order of the text. */
  of(facts: Iterable<string>): StoredRow[] {
    const backing = [...new Set(facts)].flatMap((fact) => this.byFact.get(fact) ?? []);
    const distinct = new Map<string, StoredRow>();
    for (const { found } of backing.sort((one, other) => one.place - other.place)) {
      const { document, start, end, basis, rationale, source } = mapAt(found, "own");
      const words = JSON.stringify([document, start, end, basis, rationale, source]);
      if (!distinct.has(words)) distinct.set(words, found);
    }
    return [...distinct.values()];
  }
}

const nothingGathered: Gathered = {
  entity: ({ type }, id) => {
    throw new Error(`${type} "${id}" was not gathered.`);
  },
  citations: () => [],
};
