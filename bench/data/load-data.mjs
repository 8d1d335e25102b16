/**
 * A process of its own that loads a made-up graph and tells what it took, so that its memory is the loader's alone:
 * `node load-data.mjs '{ "loader": "product" | "plain" | "none", "organisations": 2000, "engine": { … } }'`.
 *
 * `engine` are the settings that the product's openEngine takes. The last line of stdout is the result in JSON.
 */
import { generateGraph } from "./generate-graph.mjs";
import { plainLoad } from "./plain-load.mjs";
import { loadGraph, openEngine } from "./product.mjs";

const { loader, organisations, engine: settings } = JSON.parse(process.argv[2]);
const graph = generateGraph(organisations);
const engine = await openEngine(settings);
// Both loaders find the same constraints and indexes, and a database that has answered before.
await engine.prepare();
globalThis.gc?.();
const memoryBefore = process.memoryUsage().rss;
let told = 0;
const startedAt = performance.now();
if (loader === "product") await loadGraph(engine, graph, { now: new Date(), progress: () => told++ });
if (loader === "plain") await plainLoad(graph, settings);
const seconds = (performance.now() - startedAt) / 1000;
await engine.close();
const nodes = graph.entities.length + graph.citations.length;
const relationships =
  graph.links.length + graph.citations.length + graph.citations.filter(({ entity }) => entity !== null).length;
const memoryPeak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ loader, nodes, relationships, seconds, memoryBefore, memoryPeak, progressTold: told }));
