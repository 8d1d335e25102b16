import type { Engine } from "../../store/engine";
import { sumOfCosts } from "../../traversal/cost";
import { type EntityView, Gathering } from "../../traversal/gathering/gathering";
import { refusal } from "../../traversal/refusal";
import type { Reads } from "../../traversal/root-plan";
import type { AnswerRow } from "../../traversal/selection/answer-row";
import { setsBelow } from "../../traversal/selection/collect-fields";
import { OtherRevision } from "../one-revision";
import { type QuestionContext, questionPlanner } from "../question-planner";
import { currentRevision, indexOf } from "./current-index";
import { type Ranked, rank, type Sought } from "./ranking/rank";
import { snippetOf } from "./snippet";
import { termsOf } from "./words";

export const longestQuestion = 1_000;
export const mostHits = 100;
const hitsUnlessAsked = 10;

/** What the arguments ask for. @throws BAD_USER_INPUT for a text that is too long and a size outside 0 to 100. */
function readSought(given: QuestionContext["given"]): Sought {
  const text = String(given.text);
  if (text.length > longestQuestion) {
    throw refusal(
      "BAD_USER_INPUT",
      `"text" of "search" must have at most ${longestQuestion} characters, not ${text.length}.`,
      { field: "search", argument: "text", maximum: longestQuestion },
    );
  }
  const first = Number(given.first ?? hitsUnlessAsked);
  if (!(first >= 0 && first <= mostHits)) {
    throw refusal("BAD_USER_INPUT", `"first" of "search" must be from 0 to ${mostHits}, not ${first}.`, {
      field: "search",
      argument: "first",
      maximum: mostHits,
    });
  }
  const kinds = Array.isArray(given.kinds) ? new Set(given.kinds.map(String)) : null;
  return { terms: termsOf(text), kinds, includeInferred: given.includeInferred === true, first };
}

/** Shows the hits of a search. */
class HitView {
  private readonly gathering: Gathering;
  private readonly nodes: { readonly key: string; readonly view: EntityView }[] = [];
  private readonly highlights: string[] = [];

  constructor({ asked, fields }: QuestionContext) {
    this.gathering = new Gathering(asked);
    for (const [key, nodes] of fields) {
      const field = nodes[0]?.name.value;
      if (field === "node") this.nodes.push({ key, view: this.gathering.entities("Entity", setsBelow(nodes)) });
      else if (field === "highlights") this.highlights.push(key);
    }
  }

  cost(...given: Parameters<Gathering["cost"]>) {
    return sumOfCosts([{ blocks: 1, rows: given[1] }, this.gathering.cost(...given)]);
  }

  async show(reads: Reads, hits: readonly Ranked[]): Promise<AnswerRow[]> {
    const ids = hits.map(({ passage }) => passage.entity.id);
    const gathered = await this.gathering.run(reads, { entities: { Entity: ids }, facts: [] });
    return hits.map(({ passage, score, answering }) => {
      const { snippet, highlights } = snippetOf(passage.text, answering);
      const at: Record<string, unknown> = {};
      for (const { key, view } of this.nodes) at[key] = gathered.entity(view, passage.entity.id);
      for (const key of this.highlights) at[key] = highlights;
      return { score, field: passage.field, snippet, at };
    });
  }
}

async function answer(reads: Reads, engine: Engine, sought: Sought, view: HitView): Promise<readonly AnswerRow[]> {
  if (sought.terms.length === 0 || sought.first === 0) return [];
  const index = await indexOf(engine, await currentRevision(reads));
  if (index === null) throw new OtherRevision();
  const hits = rank(index, sought);
  return hits.length === 0 ? [] : view.show(reads, hits);
}

/**
 * Plans `search`: one statement for the revision, one that gathers the hits' entities where they are selected.
 * The first search of a revision also reads all texts, in pages.
 */
export const planSearch = questionPlanner("search", "SearchHit", (context) => {
  const sought = readSought(context.given);
  const view = new HitView(context);
  return {
    cost: (widths) => view.cost(widths, sought.first),
    run: (reads, engine) => answer(reads, engine, sought, view),
  };
});
