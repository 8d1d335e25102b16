import { type KindName, kindTable } from "../model/kind-table";
import type { Named, Seen } from "../traversal/gathering/gathered-place";
import type { CitationsView, EntityView, Gathered, Gathering } from "../traversal/gathering/gathering";
import { maximumPageSize } from "../traversal/page";
import { refusal } from "../traversal/refusal";
import type { AnswerRow } from "../traversal/selection/answer-row";
import { type Fields, setsBelow } from "../traversal/selection/collect-fields";
import { conditionsOf, purposesOf } from "./decision-facts";
import type { Decision } from "./verdict";

/** One answer that rests on a decision: its ids by field, and its plain values. */
export interface Decided {
  readonly decision: Decision;
  /** Whose text answers: of shared terms the answer shows what this text says. */
  readonly organisation: string;
  /** What its citations back. */
  readonly facts: readonly string[];
  /** Single entities that it shows beside the decision's own: a cell's organisation, category and topic. */
  readonly others: Readonly<Record<string, string | null>>;
  readonly own: Readonly<Record<string, unknown>>;
}

/** A place of the response that shows answers, whichever of their fields were selected. */
export interface AnswerView {
  /** What must be gathered for these answers. */
  named(answers: readonly Decided[]): Named;
  /** The answers as this place shows them. */
  show(gathered: Gathered, answer: Decided): AnswerRow;
}

const kindOfField: Readonly<Record<string, KindName>> = {
  mandates: "Mandate",
  limits: "Mandate",
  elsewhere: "Mandate",
  purposes: "Purpose",
  conditions: "Condition",
  organisation: "Organisation",
  category: "StakeholderCategory",
  topic: "Topic",
};

/** The ids that a list of an answer shows: never a part of them, which would be taken for all. */
function idsOf(field: string, answer: Decided): readonly string[] {
  const ids = allIdsOf(field, answer);
  if (ids.length <= maximumPageSize) return ids;
  const message = `"${field}" would hold ${ids.length} entries; an answer holds at most ${maximumPageSize} in a list.`;
  throw refusal("QUERY_TOO_COMPLEX", message, { field, maximum: maximumPageSize });
}

function allIdsOf(field: string, { decision }: Decided): readonly string[] {
  if (field === "mandates") return decision.mandates.map(({ mandate }) => mandate.id);
  if (field === "limits") return decision.limits.map(({ id }) => id);
  if (field === "elsewhere") return decision.elsewhere.map(({ mandate }) => mandate.id);
  return field === "purposes" ? purposesOf(decision) : conditionsOf(decision);
}

type Place = { readonly key: string; readonly field: string; readonly kind: KindName; readonly view: EntityView };

/** Plans what a selection on answers shows, from what a gathering finds. */
export function answerView(gathering: Gathering, fields: Fields): AnswerView {
  const places: Place[] = [];
  const cited: { key: string; view: CitationsView }[] = [];
  for (const [key, nodes] of fields) {
    const field = nodes[0]?.name.value ?? "";
    const kind = kindOfField[field];
    if (kind) {
      const sets = setsBelow(nodes);
      const view = kindTable[kind].isShared ? gathering.entitiesSeen(kind, sets) : gathering.entities(kind, sets);
      places.push({ key, field, kind, view });
    } else if (field === "citations") cited.push({ key, view: gathering.citationsOfFacts(setsBelow(nodes)) });
  }
  return {
    named: (answers) => {
      const entities: Partial<Record<KindName, string[]>> = {};
      const seen: Partial<Record<KindName, Seen[]>> = {};
      for (const { field, kind, view } of places) {
        const ids = (answer: Decided) =>
          field in answer.others ? [answer.others[field] ?? []].flat() : idsOf(field, answer);
        if (view.isSeen) {
          const all = answers.flatMap((answer) => ids(answer).map((id) => ({ id, organisation: answer.organisation })));
          seen[kind] = [...(seen[kind] ?? []), ...all];
        } else entities[kind] = [...(entities[kind] ?? []), ...answers.flatMap(ids)];
      }
      return { entities, seen, facts: cited.length > 0 ? answers.flatMap((answer) => answer.facts) : [] };
    },
    show: (gathered, answer) => {
      const at: Record<string, unknown> = {};
      for (const { key, field, view } of places) {
        const single = answer.others[field];
        if (single === undefined) at[key] = idsOf(field, answer).map((id) => gathered.entity(view, id));
        else at[key] = single === null ? null : gathered.entity(view, single, answer.organisation);
      }
      for (const { key, view } of cited) at[key] = gathered.citations(view, answer.facts);
      const { verdict, reach, conflict } = answer.decision;
      return { verdict, reach, conflict, ...answer.own, at };
    },
  };
}
