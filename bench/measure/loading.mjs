import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { emptyDatabase, forgetPlans } from "../data/empty-database.mjs";

const program = fileURLToPath(new URL("../data/load-data.mjs", import.meta.url));

/** Loads a made-up graph in a process of its own, and gives what load-data.mjs tells of it. */
export async function load(loader, organisations, engine) {
  const order = JSON.stringify({ loader, organisations, engine });
  const child = spawn(process.execPath, ["--expose-gc", "--max-old-space-size=12000", program, order], {
    stdio: ["ignore", "pipe", 2],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`Loading ${organisations} organisations (${loader}) failed.`);
  return JSON.parse(text.trimEnd().split("\n").at(-1));
}

/**
 * Times the plain statements and the product's loader on the same graph, each into an empty database that has been at
 * work before. The product's loader is last: its data stay for what follows.
 */
export async function compareLoaders(organisations, neo4j, say) {
  say("a small graph first, so that Java is warm for both loaders");
  await load("product", Math.min(200, organisations), neo4j);
  await emptyDatabase(neo4j);
  say("plain UNWIND statements");
  const plain = await load("plain", organisations, neo4j);
  await emptyDatabase(neo4j);
  say("the product's loader");
  const product = await load("product", organisations, neo4j);
  await forgetPlans(neo4j);
  return { plain, product, ratio: product.seconds / plain.seconds };
}
