import { type KindName, kindNames, kindTable } from "../../../model/kind-table";
import type { DatasetRecord } from "../../../store/dataset";
import type { Readiness } from "../../watch-dataset";
import { type Markup, markup } from "./markup";
import type { DocsPage } from "./reading-routes";

/** What the front page tells. */
export interface FrontPageFacts {
  readonly version: string;
  /** Null where nothing was loaded yet. */
  readonly dataset: DatasetRecord | null;
  readonly engine: string;
  readonly readiness: Readiness;
  readonly docs: readonly DocsPage[];
  /** Scheme, host and port under which the reader came. */
  readonly origin: string;
  /** Where the files of the pages are; null where they were not built, and there is no playground. */
  readonly files: string | null;
}

const engineNames: Readonly<Record<string, string>> = { embedded: "embedded", neo4j: "Neo4j" };

/** The page at `/` for people. It needs no script; with one, the command can be copied by a button. */
export function frontPage({ version, dataset, engine, readiness, docs, origin, files }: FrontPageFacts): string {
  const page = markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>mandate-graph</title>
<meta name="description" content="Whom an organisation may speak to, about what, on which condition, and where that is written.">
${files === null ? "" : headOf(files)}</head>
<body>
<main>
<header>
<h1>mandate-graph</h1>
<p class="lead">Whom may an organisation speak to, about what, on which condition — and where is that written?</p>
<p>Mission statements and the documents that govern them, as a graph in which every fact cites the words that it
rests on, served as GraphQL.</p>
${files === null ? "" : markup`<p><a class="button" href="/playground">Open the playground</a></p>`}
</header>
${readiness.isReady ? "" : markup`<p class="notice" role="status"><strong>Not ready:</strong> ${readiness.reason}</p>`}
<section aria-labelledby="data"><h2 id="data">The data</h2>
${dataset === null ? markup`<p>Nothing is loaded yet.</p>` : figuresOf(dataset, engine, files !== null)}
</section>
<section aria-labelledby="ask"><h2 id="ask">Ask from a terminal</h2>
<div class="command"><pre tabindex="0" id="command"><code>${curlLine(origin)}</code></pre>
<button type="button" data-copies="command" hidden>Copy</button></div>
</section>
<section aria-labelledby="places"><h2 id="places">Where everything is</h2>
<dl class="places">
${files === null ? "" : place("/playground", "type queries, choose examples, follow ids")}
${place("/graphql", "GraphQL, by POST with JSON", false)}
${place("/schema.graphql", "every type and field, described, to read or to generate a client from")}
${place("/health/live", "whether the server runs")}
${place("/health/ready", "whether it can answer")}
${place("/", "this page; as JSON to programs, with the figures above", false)}
</dl>
</section>
<section aria-labelledby="read"><h2 id="read">Read</h2>
<p>These pages are Markdown, shown as plain text; links in them that lead out of <code>docs/</code> work in a clone only.</p>
<ul>${docs.map(({ address, title }) => markup`<li><a href="${address}">${title}</a></li>\n`)}</ul>
</section>
<footer>mandate-graph ${version}, under Apache-2.0</footer>
</main>
</body>
</html>
`;
  return page.html;
}

function headOf(files: string): Markup {
  return markup`<link rel="icon" href="${files}/icon.svg">
<link rel="stylesheet" href="${files}/front-page/front-page.css">
<script type="module" src="${files}/front-page/front-page.js"></script>
`;
}

function figuresOf(dataset: DatasetRecord, engine: string, hasPlayground: boolean): Markup {
  const { widths, revision, loadedAt, nodes, relationships } = dataset;
  const loaded = loadedAt.slice(0, 16).replace("T", " ");
  return markup`<ul class="figures">
${kindNames.map((kind) => markup`<li>${figureOf(kind, widths[kind] ?? 0, hasPlayground)}</li>\n`)}</ul>
<dl class="facts">
<div><dt>Revision</dt><dd><code>${revision}</code></dd></div>
<div><dt>Loaded</dt><dd><time datetime="${loadedAt}">${loaded} UTC</time></dd></div>
<div><dt>Stored</dt><dd>${nodes} nodes, ${relationships} relationships</dd></div>
<div><dt>Engine</dt><dd>${engineNames[engine] ?? engine}</dd></div>
</dl>`;
}

/** How many there are of a kind; where there is a list of them, a link that asks for it. */
function figureOf(kind: KindName, count: number, hasPlayground: boolean): Markup {
  const { single, plural, hasRootList } = kindTable[kind];
  const name = (count === 1 ? single : plural).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  const text = markup`<strong>${count}</strong> ${name}`;
  if (!hasRootList || !hasPlayground) return markup`<span>${text}</span>`;
  const query = `{\n  ${plural} {\n    totalCount\n    nodes { id name }\n  }\n}\n`;
  return markup`<a href="/playground#query=${encodeURIComponent(query)}">${text}</a>`;
}

function place(address: string, meaning: string, isLink = true): Markup {
  const shown = markup`<code>${address}</code>`;
  return markup`<div><dt>${isLink ? markup`<a href="${address}">${shown}</a>` : shown}</dt><dd>${meaning}</dd></div>`;
}

function curlLine(origin: string): string {
  const body = JSON.stringify({ query: "{ topics { totalCount nodes { id name } } }" });
  return `curl -s ${origin}/graphql -H 'content-type: application/json' \\\n  -d '${body}'`;
}
