import { existsSync } from "node:fs";
import type { Config } from "../../config";
import { QuoteStatus } from "../../model/answers/quote-check";
import { type Check, checkAgainst, checkCitations, readAll } from "../../questions/quote-checks/check-citations";
import { Pace } from "../../questions/quote-checks/pace";
import { requireDocument } from "../../questions/quote-checks/select-checks";
import { fillDatabase } from "../../server/fill-database";
import { makeLog } from "../../server/log";
import { asStartError, openDatabase, placeOf, unhurried } from "../../server/open-database";
import { StartError } from "../../server/start-error";
import type { Engine } from "../../store/engine";
import { NothingLoadedError } from "../../traversal/run";

/** What is verified: one document or all, against the stored texts or another copy of the document's. */
export interface Wanted {
  readonly document: string | null;
  readonly copy: string | null;
}

/** What was found. */
export interface Found {
  readonly counts: Readonly<Record<QuoteStatus, number>>;
  /** Everything that does not stand as it is cited, in the order of the texts. */
  readonly amiss: readonly Check[];
}

/** True where the words of a citation no longer stand at their place. */
function isAmiss({ status }: Check): boolean {
  return status !== QuoteStatus.EXACT && status !== QuoteStatus.NO_TEXT;
}

async function collect(engine: Engine, { document, copy }: Wanted): Promise<Found> {
  const counts = { EXACT: 0, MOVED: 0, CHANGED: 0, GONE: 0, NO_TEXT: 0 };
  const amiss: Check[] = [];
  const pace = new Pace(null);
  if (document !== null) await requireDocument(engine, document);
  for await (const { citations } of readAll(engine, document)) {
    const checks =
      document === null || copy === null
        ? await checkCitations(engine, citations, pace)
        : await checkAgainst(engine, citations, new Map([[document, copy]]), pace);
    for (const check of checks) counts[check.status] += 1;
    amiss.push(...checks.filter(isAmiss));
  }
  return { counts, amiss };
}

/**
 * Checks the configured graph, or where none is configured the seeds in memory. Nothing is written to a database.
 *
 * @throws NOT_FOUND for an unknown document, StartError where there is nothing to check
 */
export async function collectChecks({ engine: settings, seeds }: Config, wanted: Wanted): Promise<Found> {
  const isInMemory = settings.engine === "embedded" && settings.file === null;
  if (settings.engine === "embedded" && settings.file !== null && !existsSync(settings.file))
    throw new StartError(`${placeOf(settings)}: there is no such file. "mandate-graph load" makes it.`);
  const engine = await openDatabase(unhurried(settings));
  try {
    if (isInMemory) await fillDatabase(engine, settings, seeds, makeLog("silent"));
    return await collect(engine, wanted);
  } catch (error) {
    if (error instanceof NothingLoadedError) throw new StartError(`${placeOf(settings)}: ${error.message}`, error);
    throw asStartError(error, settings);
  } finally {
    await engine.close();
  }
}
