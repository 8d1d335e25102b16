import type { Decided } from "../answer-view";
import { factsOf } from "../decision-facts";
import { type MandateSheet, type Readings, readingsOf, type Sheets } from "../mandate-sheet";
import { type Counterpart, decide } from "../verdict";

/** What a cell of a scope is about. */
export interface CellAbout {
  readonly organisation: string;
  readonly category: Sheets["categories"][number];
  readonly topic: string | null;
}

/** The cells of a scope, each decided when it is asked for. */
export class ScopeCells {
  private readonly decided = new Map<number, Decided>();
  private readonly readings = new Map<string, Readings>();

  constructor(
    private readonly found: Sheets,
    private readonly includeInferred: boolean,
  ) {}

  /** Cells a category has: one a topic, and one without. */
  private get width(): number {
    return this.found.topics.length + 1;
  }

  get count(): number {
    return this.found.organisations.length * this.found.categories.length * this.width;
  }

  /** What a cell is about, by its place from 0: by organisation, category and topic, the cell without a topic first. */
  about(place: number): CellAbout {
    const { organisations, categories, topics } = this.found;
    const perOrganisation = categories.length * this.width;
    const organisation = organisations[Math.floor(place / perOrganisation)];
    const category = categories[Math.floor((place % perOrganisation) / this.width)];
    if (organisation === undefined || !category) throw new Error(`A scope has no cell ${place}.`);
    return { organisation, category, topic: topics[(place % this.width) - 1]?.id ?? null };
  }

  /** The cell at a place that the sheets were read for. */
  cell(place: number): Decided {
    const known = this.decided.get(place) ?? this.decide(place);
    this.decided.set(place, known);
    return known;
  }

  private decide(place: number): Decided {
    const { organisation, category, topic } = this.about(place);
    const sheet = this.found.sheets.find(({ id }) => id === organisation);
    if (!sheet) throw new Error(`No sheet was read for cell ${place} of a scope.`);
    const counted = { isExternal: category.external, inclusion: null };
    const counterpart: Counterpart = { categories: new Map([[category.id, counted]]) };
    const decision = decide(this.readingsOf(sheet), counterpart, topic);
    return {
      decision,
      organisation: sheet.id,
      facts: factsOf(decision, counterpart, topic),
      others: { organisation: sheet.id, category: category.id, topic },
      own: {},
    };
  }

  private readingsOf(sheet: MandateSheet): Readings {
    const known = this.readings.get(sheet.id) ?? readingsOf(sheet, this.includeInferred);
    this.readings.set(sheet.id, known);
    return known;
  }
}
