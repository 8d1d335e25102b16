import type { MandateFilter } from "../../model/mandate-filter";
import type { Widths } from "../../store/dataset";
import { type Cost, sumOfCosts } from "../../traversal/cost";
import { type EntityView, Gathering } from "../../traversal/gathering/gathering";
import { leavesOf, readFilter } from "../../traversal/mandate-predicate";
import { refusal } from "../../traversal/refusal";
import type { Reads } from "../../traversal/root-plan";
import { type Fields, setsBelow } from "../../traversal/selection/collect-fields";
import { questionPlanner } from "../question-planner";
import { type CountRow, countRows, labelsOf, mostRows } from "./count-rows";
import { groupings } from "./groupings";
import { type CountsAsked, readCounts } from "./read-counts";

const field = "mandateCounts";
const mostGroupings = 3;

/** The groupings asked for: one to three, each once. */
function readGroupings(by: readonly string[]): readonly string[] {
  const refuse = (problem: string) =>
    refusal("BAD_USER_INPUT", `"by" of "${field}" ${problem}.`, { field, argument: "by", maximum: mostGroupings });
  if (by.length < 1 || by.length > mostGroupings) {
    throw refuse(`takes one to ${mostGroupings} groupings, not ${by.length}`);
  }
  const repeated = by.find((name, index) => by.indexOf(name) !== index);
  if (repeated !== undefined) throw refuse(`names ${repeated} twice; name each grouping once`);
  return by;
}

/** What counting takes: a look at every mandate, and at every value that mandates are counted under. */
function costOfCounting({ by, predicate }: CountsAsked, widths: Widths): Cost {
  const blocks = 2 * by.length + (predicate ? leavesOf(predicate).length : 0);
  return { blocks, rows: (widths.Mandate ?? 0) + valuesIn(by, widths) };
}

function valuesIn(by: readonly string[], widths: Widths): number {
  return by.reduce((sum, name) => sum + (widths[groupings[name]?.kind ?? ""] ?? 0), 0);
}

interface Place {
  readonly key: string;
  readonly view: EntityView;
}

/** Entities are gathered only where they are selected, and only those of the rows that are shown. */
async function show(
  reads: Reads,
  gathering: Gathering,
  places: readonly Place[],
  by: readonly string[],
  rows: CountRow[],
) {
  const idsOf = ({ values }: CountRow) =>
    values.map((value, index) => (groupings[by[index] ?? ""]?.kind ? (value?.id ?? null) : null));
  const ids = places.length > 0 ? rows.flatMap(idsOf).flatMap((id) => id ?? []) : [];
  const isNeeded = ids.length > 0;
  const gathered = isNeeded ? await gathering.run(reads, { entities: { Entity: ids }, facts: [] }) : null;
  return rows.map((row) => {
    const entities = (view: EntityView) =>
      idsOf(row).map((id) => (id === null ? null : (gathered?.entity(view, id) ?? null)));
    const at = Object.fromEntries(places.map(({ key, view }) => [key, entities(view)]));
    return { labels: labelsOf(row), count: row.count, at };
  });
}

function placesOf(gathering: Gathering, fields: Fields): Place[] {
  return [...fields]
    .filter(([, nodes]) => nodes[0]?.name.value === "entities")
    .map(([key, nodes]) => ({ key, view: gathering.entities("Entity", setsBelow(nodes)) }));
}

/** Plans `mandateCounts`: one statement that counts, and one that fetches the entities where they are selected. */
export const planMandateCounts = questionPlanner(field, "MandateCount", ({ asked, given, fields }) => {
  const by = readGroupings(given.by as readonly string[]);
  const counts: CountsAsked = {
    by,
    predicate: readFilter(given.filter as MandateFilter | null | undefined, field),
    includeInferred: given.includeInferred === true,
  };
  const gathering = new Gathering(asked);
  const places = placesOf(gathering, fields);
  return {
    cost: (widths) => {
      const shown = Math.min(mostRows * by.length, valuesIn(by, widths));
      return sumOfCosts([costOfCounting(counts, widths), gathering.cost(widths, shown)]);
    },
    run: async (reads) => {
      const rows = countRows(await readCounts(reads, counts), given.includeZero === true);
      return show(reads, gathering, places, by, rows);
    },
  };
});
