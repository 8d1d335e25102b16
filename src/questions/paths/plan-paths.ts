import { kindNames } from "../../model/kind-table";
import { relationshipTable, relationshipTypes } from "../../model/relationship-table";
import type { Widths } from "../../store/dataset";
import { type Cost, sumOfCosts } from "../../traversal/cost";
import { questionPlanner } from "../question-planner";
import { findPaths } from "./find-paths";
import { mostLinks } from "./path-bounds";
import { type PathQuestion, readPathQuestion } from "./path-question";
import { pathView } from "./path-view";

/** What a search takes at most: a look-up a step, and all links of the data, as far as it may follow them. */
function costOfSearch({ maxLength }: PathQuestion, widths: Widths): Cost {
  const links = relationshipTypes.map((type) => {
    const starts = relationshipTable[type].from.reduce((sum, kind) => sum + (widths[kind] ?? 0), 0);
    return starts * (widths[`${type}>`] ?? 0);
  });
  const all = links.reduce((sum, count) => sum + count, 0);
  return { blocks: 1 + maxLength, rows: Math.min(mostLinks, all) };
}

/**
 * Plans `paths`: one statement for the ends, one for each step of the search, at most eight, and one that
 * fetches what is shown; one more on the way to the refusal of an unknown id.
 */
export const planPaths = questionPlanner("paths", "Path", ({ asked, given, fields }) => {
  const question = readPathQuestion("paths", given);
  const view = pathView(asked, fields);
  const most = question.limit * (question.maxLength + 1);
  const entities = (widths: Widths) =>
    Math.min(
      most,
      kindNames.reduce((sum, kind) => sum + (widths[kind] ?? 0), 0),
    );
  return {
    cost: (widths) => sumOfCosts([costOfSearch(question, widths), view.cost(widths, entities(widths))]),
    run: async (reads) => view.show(reads, await findPaths(reads, question)),
  };
});

/** Plans `connected`: whether `paths` would find any. One statement for the ends, and at most eight for the search. */
export const planConnected = questionPlanner("connected", null, ({ given }) => {
  const question = readPathQuestion("connected", given);
  return {
    cost: (widths) => costOfSearch(question, widths),
    run: async (reads) => (await findPaths(reads, question)).length > 0,
  };
});
