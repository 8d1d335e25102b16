import type { QuoteStatus } from "../../model/answers/quote-check";
import { encodeCursor } from "../../traversal/cursor";
import { readPage } from "../../traversal/page";
import type { Reads } from "../../traversal/root-plan";
import type { AnswerRow } from "../../traversal/selection/answer-row";
import {
  type Asked,
  collectFields,
  type Fields,
  objectType,
  setsBelow,
} from "../../traversal/selection/collect-fields";
import { questionPlanner } from "../question-planner";
import type { Check } from "./check-citations";
import { ChecksView } from "./checks-view";
import { type CheckPage, type Selected, selectChecks } from "./select-checks";

const field = "quoteChecks";

type ShowCheck = Awaited<ReturnType<ChecksView["gather"]>>;
type ShowList = (page: CheckPage, show: ShowCheck) => unknown;

const cursorOf = ({ citation: { position, id } }: Check, revision: string): string =>
  encodeCursor({ position, id, revision });

function edgesView(asked: Asked, view: ChecksView, nodes: Parameters<typeof setsBelow>[0]): ShowList {
  const places = [...collectFields(asked, objectType(asked, "QuoteCheckEdge"), setsBelow(nodes))].flatMap(
    ([key, parts]) => (parts[0]?.name.value === "node" ? [[key, view.place(setsBelow(parts))] as const] : []),
  );
  return ({ checks, revision }, show) =>
    checks.map((check) => ({
      cursor: cursorOf(check, revision),
      at: Object.fromEntries(places.map(([key, place]) => [key, show(check, place)])),
    }));
}

function pageInfoOf({ checks, revision, hasNextPage }: CheckPage, { page }: Selected): object {
  const [first, last] = [checks.at(0), checks.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage: page.after !== null,
    startCursor: first ? cursorOf(first, revision) : null,
    endCursor: last ? cursorOf(last, revision) : null,
  };
}

/** What a selection on the connection shows under each key. */
function listsOf(asked: Asked, view: ChecksView, fields: Fields, selected: Selected): readonly [string, ShowList][] {
  return [...fields].flatMap(([key, nodes]): [string, ShowList][] => {
    const name = nodes[0]?.name.value;
    if (name === "edges") return [[key, edgesView(asked, view, nodes)]];
    if (name === "pageInfo") return [[key, (page) => pageInfoOf(page, selected)]];
    if (name !== "nodes") return [];
    const place = view.place(setsBelow(nodes));
    return [[key, ({ checks }, show) => checks.map((check) => show(check, place))]];
  });
}

/** Plans `quoteChecks`: docs/verify.md says how many statements it takes. */
export const planQuoteChecks = questionPlanner(field, "QuoteCheckConnection", ({ asked, given, fields }) => {
  const { document, status } = given;
  const selected: Selected = {
    document: typeof document === "string" ? document : null,
    statuses: Array.isArray(status) ? new Set(status as QuoteStatus[]) : null,
    page: readPage(given, field),
  };
  const view = new ChecksView(asked);
  const lists = listsOf(asked, view, fields, selected);
  return {
    cost: (widths) => view.cost(widths, selected.page.size),
    run: async (reads: Reads): Promise<AnswerRow> => {
      const page = await selectChecks(reads, selected);
      const show = await view.gather(reads, page.checks);
      return {
        totalCount: page.total,
        at: Object.fromEntries(lists.map(([key, list]) => [key, list(page, show)])),
      };
    },
  };
});
