import { followQuery } from "./follow-query.js";
import { type FoundId, idsIn, makeIdsClickable } from "./followable-ids.js";
import type { Question } from "./question.js";
import { VariablesInStep } from "./variables-in-step.js";

/** GraphiQL's editors, for code outside of it. */
export interface Workbench {
  /** What stands in the editors now. */
  readonly question: () => Question;
  /** Puts a question into the editors and runs it. The undo of the query's editor brings back what stood in both. */
  readonly ask: (question: Question) => void;
  /** The question for the thing with this id. */
  readonly questionAbout: (id: string) => Question;
}

interface Properties {
  /** Called with every change of GraphiQL's state, from when it can be used. */
  readonly onReady: (workbench: Workbench) => void;
  readonly onFollow: (id: string) => void;
}

const inStep = new VariablesInStep();

/** How many ids are listed below an answer; in the answer itself all can be clicked. */
const mostListed = 60;

/** A part of GraphiQL, below the answer, that lists the ids in it; and through which GraphiQL can be reached. */
export function AnswerIds({ onReady, onFollow }: Properties): ReactElement | null {
  const { queryEditor, variableEditor, responseEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  const { run } = GraphiQL.React.useExecutionContext({ nonNull: true });
  const { schema } = GraphiQL.React.useSchemaStore();
  const [ids, setIds] = React.useState<readonly FoundId[]>([]);
  React.useEffect(() => {
    if (queryEditor === null || variableEditor === null || responseEditor === null) return;
    const question = () => ({ query: queryEditor.getValue(), variables: variableEditor.getValue() });
    onReady({
      question,
      ask: (asked) => {
        inStep.replace(question(), asked);
        queryEditor.setValue(asked.query);
        variableEditor.setValue(asked.variables);
        run();
      },
      questionAbout: (id) => followQuery(schema, id),
    });
  });
  React.useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) editor?.setOption("lineWrapping", true);
    return undefined;
  }, [queryEditor, variableEditor]);
  React.useEffect(() => {
    if (queryEditor === null || variableEditor === null) return;
    const keep = () => {
      const wanted = inStep.wantedFor({ query: queryEditor.getValue(), variables: variableEditor.getValue() });
      if (wanted !== null) variableEditor.setValue(wanted);
    };
    queryEditor.on("change", keep);
    return () => queryEditor.off("change", keep);
  }, [queryEditor, variableEditor]);
  React.useEffect(() => {
    if (responseEditor === null) return;
    const note = () => setIds(idsIn(responseEditor.getValue()));
    makeIdsClickable(responseEditor, onFollow);
    responseEditor.on("change", note);
    return () => responseEditor.off("change", note);
  }, [responseEditor, onFollow]);
  return ids.length === 0 ? null : listOf(ids, onFollow);
}

function listOf(ids: readonly FoundId[], follow: (id: string) => void): ReactElement {
  const items = ids.slice(0, mostListed).map(({ id, name }) => {
    const title = name ?? undefined;
    const button = React.createElement("button", { type: "button", title, onClick: () => follow(id) }, id);
    return React.createElement("li", { key: id }, button);
  });
  const more = ids.length > mostListed ? `The first ${mostListed} of ${ids.length} ids.` : null;
  return React.createElement(
    "nav",
    { className: "answer-ids", "aria-label": "Follow an id of the answer" },
    React.createElement("p", null, "Follow an id: ", more),
    React.createElement("ul", null, items),
  );
}
