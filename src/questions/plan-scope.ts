import { Gathering } from "../traversal/gathering/gathering";
import { maximumPageSize } from "../traversal/page";
import { refusal } from "../traversal/refusal";
import type { Reads } from "../traversal/root-plan";
import { setsBelow } from "../traversal/selection/collect-fields";
import { unknownTerm } from "./find-terms";
import { readSheets, type Sheets } from "./mandate-sheet";
import { questionPlanner } from "./question-planner";
import { cellsPart } from "./scope/cells-part";
import { ScopeCells } from "./scope/scope-cells";
import { coveragePart, entitiesPart, join, type Part } from "./scope/scope-part";

async function requireKnown(reads: Reads, organisations: readonly string[] | null, found: Sheets): Promise<void> {
  const known = new Set(found.organisations);
  const unknown = organisations?.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw await unknownTerm(reads, unknown, { field: "scope", argument: "organisations", of: "organisation" });
}

/** Plans `scope`: two statements, however many organisations there are; it reads the sheets of those on the page alone. */
export const planScope = questionPlanner("scope", "ScopeMatrix", ({ asked, given, fields }) => {
  const organisations = Array.isArray(given.organisations) ? (given.organisations as string[]) : null;
  if (organisations && organisations.length > maximumPageSize) {
    const details = { field: "scope", argument: "organisations", maximum: maximumPageSize };
    throw refusal(
      "BAD_USER_INPUT",
      `"organisations" of "scope" takes at most ${maximumPageSize} ids, not ${organisations.length}.`,
      details,
    );
  }
  const includeInferred = given.includeInferred === true;
  const gathering = new Gathering(asked);
  const parts: [string, Part][] = [];
  for (const [key, nodes] of fields) {
    const field = nodes[0]?.name.value;
    const sets = setsBelow(nodes);
    if (field === "categories")
      parts.push([
        key,
        entitiesPart(gathering, "StakeholderCategory", sets, ({ categories }) => categories.map(({ id }) => id)),
      ]);
    if (field === "topics")
      parts.push([key, entitiesPart(gathering, "Topic", sets, ({ topics }) => topics.map(({ id }) => id))]);
    if (field === "clauses") parts.push([key, coveragePart(asked, gathering, sets)]);
    if (field === "cells") parts.push([key, cellsPart(asked, gathering, nodes)]);
  }
  const withClauses = [...fields.values()].some((nodes) => nodes[0]?.name.value === "clauses");
  const pages = parts.flatMap(([, { wanted: page }]) => (page && page.end > page.start ? [page] : []));
  const wanted = {
    start: pages.length > 0 ? Math.min(...pages.map(({ start }) => start)) : 0,
    end: Math.max(0, ...pages.map(({ end }) => end)),
  };
  return {
    cost: (widths) => gathering.cost(widths, maximumPageSize),
    run: async (reads) => {
      const found = await readSheets(reads, {
        organisations,
        withTerms: true,
        withClauses,
        cells: wanted,
        includeInferred,
      });
      await requireKnown(reads, organisations, found);
      const cells = new ScopeCells(found, includeInferred);
      const gathered = await gathering.run(reads, join(parts.map(([, part]) => part.named(found, cells))));
      return { at: Object.fromEntries(parts.map(([key, part]) => [key, part.show(gathered, found, cells)])) };
    },
  };
});
