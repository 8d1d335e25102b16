import { askServer } from "./ask-server.js";
import { type Example, fetchExamples, markExample, questionOf, showExamples } from "./example-list.js";
import { linkTo, type Question, questionIn } from "./question.js";
import { AnswerIds, type Workbench } from "./workbench.js";

/** An element of playground.html. */
function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no part "${id}".`);
  return element;
}

let workbench: Workbench | null = null;
/** What was asked before GraphiQL was ready. */
let waiting: Question | null = questionIn(location);

function ask(question: Question): void {
  if (workbench === null) waiting = question;
  else workbench.ask(question);
}

/** Asks, and makes it a step of the browser's history, so that Back returns to what stood in the editors. */
function stepTo(question: Question): void {
  if (workbench !== null) history.replaceState(null, "", linkTo(workbench.question()));
  history.pushState(null, "", linkTo(question));
  ask(question);
}

function follow(id: string): void {
  if (workbench === null) return;
  markExample(part("examples"), null);
  stepTo(workbench.questionAbout(id));
}

function whenReady(ready: Workbench): void {
  workbench = ready;
  if (waiting === null) return;
  const question = waiting;
  waiting = null;
  ready.ask(question);
}

/** The address gets the question in any case; whether it can be copied is for the browser to say. */
async function copyLink(): Promise<void> {
  if (workbench === null) return;
  history.replaceState(null, "", linkTo(workbench.question()));
  const copied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  );
  part("message").textContent = copied ? "Link copied." : "The link is in the address bar.";
  setTimeout(() => (part("message").textContent = ""), 4_000);
}

/** What a new tab begins with. */
const newTab = "# Ctrl+Space completes, Ctrl+Enter runs.\n{\n  organisations { nodes { id name } }\n}\n";

/** True where GraphiQL has kept nothing in this browser, or may not. */
function isFirstVisit(): boolean {
  try {
    return localStorage.getItem("graphiql:tabState") === null;
  } catch {
    return true;
  }
}

/** Shows what the address asks; otherwise what this browser had open last; otherwise the first example. */
function showGraphiql([first]: readonly Example[]): void {
  if (waiting === null && first !== undefined && isFirstVisit()) {
    waiting = questionOf(first);
    markExample(part("examples"), first.name);
  }
  const properties = {
    fetcher: askServer,
    plugins: [GraphiQLPluginExplorer.explorerPlugin()],
    defaultQuery: newTab,
    defaultEditorToolsVisibility: "variables",
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
    ...questionIn(location),
  };
  const ids = React.createElement(AnswerIds, { onReady: whenReady, onFollow: follow });
  const footer = React.createElement(GraphiQL.Footer, null, ids);
  ReactDOM.createRoot(part("graphiql")).render(React.createElement(GraphiQL, properties, footer));
}

const examples = await fetchExamples().catch((error: unknown) => {
  part("examples").textContent = "The examples could not be loaded.";
  console.error(error);
  return [];
});
const isNarrow = matchMedia("(max-width: 60rem)");
if (isNarrow.matches) part("example-menu").removeAttribute("open");
showExamples(part("examples"), examples, (example) => {
  if (isNarrow.matches) part("example-menu").removeAttribute("open");
  markExample(part("examples"), example.name);
  stepTo(questionOf(example));
});
showGraphiql(examples);
part("copy-link").addEventListener("click", () => void copyLink());
addEventListener("popstate", () => {
  const question = questionIn(location);
  if (question === null) return;
  markExample(part("examples"), null);
  ask(question);
});
