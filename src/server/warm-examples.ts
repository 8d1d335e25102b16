import { join } from "node:path";
import { packageFolder } from "../config";
import { readExamples } from "./examples";
import type { AskBesideHttp } from "./http/graphql-route";
import type { Log } from "./log";
import type { DatasetWatch } from "./watch-dataset";

/**
 * Asks the shipped examples once, one after the other, so that Neo4j has planned their texts before somebody asks: a
 * text that it sees for the first time takes it up to some seconds.
 *
 * Where the database is away, or the server about to end, it gives up without a word. It never throws.
 */
export async function warmExamples(
  ask: AskBesideHttp,
  watch: Pick<DatasetWatch, "readiness">,
  log: Pick<Log, "info">,
): Promise<void> {
  try {
    const examples = readExamples(join(packageFolder(), "examples"));
    for (const { query, variables } of examples) {
      const codes = watch.readiness().isReady ? await ask(query, variables) : ["DATABASE_UNAVAILABLE"];
      if (codes.includes("DATABASE_UNAVAILABLE")) return;
    }
    log.info(`The ${examples.length} examples have been asked once: their first answers will be quick.`);
  } catch {
    // It was only meant to be kind: whoever asks an example is told what is wrong.
  }
}
