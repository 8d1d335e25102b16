import { setImmediate } from "node:timers/promises";
import type { Engine } from "../../store/engine";
import { statement } from "../../store/statements";
import type { Reads } from "../../traversal/root-plan";
import { readRow } from "../one-revision";
import type { SearchedEntity } from "./passage";
import { type TextIndex, TextIndexBuilder } from "./text-index";

/** How many entities are read by one statement, and how many are taken in before others get their turn. */
const pageSize = 4_000;
const turnSize = 400;

interface Kept {
  readonly revision: string;
  readonly index: Promise<TextIndex | null>;
}

/** One index a database: that of the revision asked for last. It is a cache, and nothing is lost with it. */
const kept = new WeakMap<Engine, Kept>();

/** The revision that is stored now. */
export async function currentRevision(reads: Reads): Promise<string> {
  return String((await readRow(reads, statement("dataset/read-revision"))).revision);
}

/**
 * The index of exactly this revision: the one that is kept, or a new one, which all who ask meanwhile share.
 * Null where the data changed while they were read. A failure is not kept.
 */
export async function indexOf(engine: Engine, revision: string): Promise<TextIndex | null> {
  const known = kept.get(engine);
  if (known?.revision === revision) return known.index;
  const building: Kept = { revision, index: build(engine, revision) };
  kept.set(engine, building);
  const forget = () => {
    if (kept.get(engine) === building) kept.delete(engine);
  };
  building.index.then((index) => index ?? forget(), forget);
  return building.index;
}

async function build(engine: Engine, revision: string): Promise<TextIndex | null> {
  const builder = new TextIndexBuilder();
  for (let after = 0, size = pageSize; size === pageSize; ) {
    const [row] = await engine.read(statement("search/texts"), { after, size: pageSize });
    if (row?.revision !== revision) return null;
    const entities = row.entities as unknown as readonly SearchedEntity[];
    for (let start = 0; start < entities.length; start += turnSize) {
      entities.slice(start, start + turnSize).forEach((entity) => builder.add(entity));
      await setImmediate();
    }
    size = entities.length;
    after = entities.at(-1)?.position ?? after;
  }
  // A database may show data that were committed while its statement ran.
  return (await currentRevision(engine)) === revision ? builder.finish() : null;
}
