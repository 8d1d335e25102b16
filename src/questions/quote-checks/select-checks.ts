import type { QuoteStatus } from "../../model/answers/quote-check";
import { staleCursor } from "../../traversal/cursor";
import type { Page } from "../../traversal/page";
import { unknownId } from "../../traversal/plan-traversal";
import { refusal } from "../../traversal/refusal";
import type { Reads } from "../../traversal/root-plan";
import {
  beginning,
  type Check,
  checkCitations,
  readAll,
  readStretch,
  readTexts,
  type Stretch,
} from "./check-citations";
import { Pace } from "./pace";

/** The most citations that are judged to find those of a status. */
export const mostJudged = 100_000;

/** How long a request may judge, in milliseconds: long quotes of which all have changed take their time. */
const judgingLimit = 15_000;

const field = "quoteChecks";

/** Which checks are asked for. */
export interface Selected {
  readonly document: string | null;
  /** Null for all of them. */
  readonly statuses: ReadonlySet<QuoteStatus> | null;
  readonly page: Page;
}

/** One page of the checks. */
export interface CheckPage {
  readonly revision: string;
  readonly total: number;
  readonly checks: readonly Check[];
  readonly hasNextPage: boolean;
}

/** @throws NOT_FOUND, with the nearest known ids, where there is no document with this id */
export async function requireDocument(reads: Reads, document: string): Promise<void> {
  if (!(await readTexts(reads, [document])).has(document)) throw await unknownId(reads, document, "Document", field);
}

async function requireAsked(reads: Reads, { document, page }: Selected, { revision, total }: Stretch): Promise<void> {
  if (page.after && page.after.revision !== revision) throw staleCursor(field, "after");
  if (document !== null && total === 0) await requireDocument(reads, document);
}

/** A page of all checks: only what is on it is judged. */
async function pageOfAll(reads: Reads, selected: Selected): Promise<CheckPage> {
  const { document, page } = selected;
  const stretch = await readStretch(reads, document, page.after ?? beginning, page.size + 1);
  await requireAsked(reads, selected, stretch);
  const { revision, total, citations } = stretch;
  const checks = await checkCitations(reads, citations.slice(0, page.size), new Pace(judgingLimit));
  return { revision, total, checks, hasNextPage: citations.length > page.size };
}

/** A page of the checks with some statuses: to count them, every citation is judged. */
async function pageOfStatuses(
  reads: Reads,
  selected: Selected,
  statuses: ReadonlySet<QuoteStatus>,
): Promise<CheckPage> {
  const { after, size } = selected.page;
  const checks: Check[] = [];
  const pace = new Pace(judgingLimit);
  let [total, revision] = [0, ""];
  for await (const stretch of readAll(reads, selected.document)) {
    if (revision === "") await requireAsked(reads, selected, stretch);
    if (stretch.total > mostJudged) throw tooMany(stretch.total);
    revision = stretch.revision;
    for (const check of await checkCitations(reads, stretch.citations, pace)) {
      if (!statuses.has(check.status)) continue;
      total += 1;
      if (checks.length <= size && isAfter(check, after)) checks.push(check);
    }
  }
  return { revision, total, checks: checks.slice(0, size), hasNextPage: checks.length > size };
}

function isAfter({ citation: { position, id } }: Check, after: Page["after"]): boolean {
  return after === null || position > after.position || (position === after.position && id > after.id);
}

function tooMany(total: number): Error {
  return refusal(
    "QUERY_TOO_COMPLEX",
    `"status" of "${field}" would have to judge ${total} citations; at most ${mostJudged} are. Ask for one "document", or run "mandate-graph verify".`,
    { field, argument: "status", maximum: mostJudged },
  );
}

/**
 * The checks that are asked for.
 *
 * @throws NOT_FOUND for an unknown document, BAD_USER_INPUT for a cursor of another revision, QUERY_TOO_COMPLEX
 * where a status is asked for among too many citations, EngineError with the code TIMEOUT where judging takes too long
 */
export function selectChecks(reads: Reads, selected: Selected): Promise<CheckPage> {
  const { statuses } = selected;
  return statuses === null ? pageOfAll(reads, selected) : pageOfStatuses(reads, selected, statuses);
}
