import type { SelectionSetNode } from "graphql";
import { type CitationNeeds, newEntityNeeds } from "../needs";
import { type AnswerRow, answerRow, rowsAt, type Show } from "./answer-row";
import { collectFields, objectType, setsBelow } from "./collect-fields";
import type { Reader } from "./reader";
import { needAllOfCitation } from "./stored-values";

type Part = { key: string; from: "documentPlace" | "clausePlace"; show: Show<AnswerRow> };

/** Adds what a selection on citations needs, and says how one is shown; the places are read when rows are there. */
export function citationView(asked: Reader, needs: CitationNeeds, sets: readonly SelectionSetNode[]): Show<AnswerRow> {
  const parts: Part[] = [];
  if (asked.values === "all") needAllOfCitation(asked, needs);
  for (const [key, nodes] of collectFields(asked, objectType(asked, "Citation"), sets)) {
    const name = nodes[0]?.name.value;
    if (name === "document") {
      needs.document ??= newEntityNeeds("Document");
      parts.push({ key, from: "documentPlace", show: asked.showEntity(needs.document, setsBelow(nodes)) });
    } else if (name === "clause") {
      needs.clause ??= newEntityNeeds("Clause");
      parts.push({ key, from: "clausePlace", show: asked.showEntity(needs.clause, setsBelow(nodes)) });
    } else if (name !== undefined && name !== "__typename") needs.values.add(name);
  }
  return (citation, revision) => {
    const at: Record<string, unknown> = {};
    for (const { key, from, show } of parts) {
      const [found] = rowsAt(citation, needs[from]);
      at[key] = found ? show(found, revision) : null;
    }
    return answerRow(needs.values, citation, at);
  };
}

/** Adds what a selection on the citations of one fact needs, and says how they are shown. */
export function citationsView(
  asked: Reader,
  needs: CitationNeeds,
  sets: readonly SelectionSetNode[],
): Show<AnswerRow[]> {
  const showCitation = citationView(asked, needs, sets);
  return (source, revision) => rowsAt(source, needs.place).map((citation) => showCitation(citation, revision));
}
