import type { Widths } from "../../store/dataset";
import type { Cost } from "../../traversal/cost";
import { type CitationsView, type EntityView, type Gathered, Gathering } from "../../traversal/gathering/gathering";
import type { Reads } from "../../traversal/root-plan";
import type { AnswerRow } from "../../traversal/selection/answer-row";
import {
  type Asked,
  collectFields,
  type Fields,
  objectType,
  setsBelow,
} from "../../traversal/selection/collect-fields";
import type { Step } from "./known-links";
import type { FoundPath } from "./paths-of-length";

/** How paths are shown, whatever is selected on them. */
export interface PathView {
  cost(widths: Widths, entities: number): Cost;
  /** Fetches all that is selected below the steps, in one statement at most. */
  show(reads: Reads, paths: readonly FoundPath[]): Promise<AnswerRow[]>;
}

type Part = { readonly key: string } & (
  | { readonly end: "from" | "to"; readonly entity: EntityView }
  | { readonly citations: CitationsView }
);

function partsOf(gathering: Gathering, fields: Fields): Part[] {
  return [...fields].flatMap(([key, nodes]): Part[] => {
    const name = nodes[0]?.name.value;
    if (name === "citations") return [{ key, citations: gathering.citationsOfFacts(setsBelow(nodes)) }];
    if (name !== "from" && name !== "to") return [];
    return [{ key, end: name, entity: gathering.entitiesSeen("Entity", setsBelow(nodes)) }];
  });
}

function showStep(step: Step, parts: readonly Part[], gathered: Gathered): AnswerRow {
  const at: Record<string, unknown> = {};
  for (const part of parts) {
    if ("entity" in part) at[part.key] = gathered.entity(part.entity, step[part.end], step.organisation);
    else at[part.key] = gathered.citations(part.citations, [step.link]);
  }
  return { relationship: step.relationship, forward: step.forward, at };
}

/** Plans what a selection on paths shows. */
export function pathView(asked: Asked, fields: Fields): PathView {
  const gathering = new Gathering(asked);
  const lists = [...fields]
    .filter(([, nodes]) => nodes[0]?.name.value === "steps")
    .map(([key, nodes]) => {
      const onStep = collectFields(asked, objectType(asked, "PathStep"), setsBelow(nodes));
      return { key, parts: partsOf(gathering, onStep) };
    });
  const parts = lists.flatMap((list) => list.parts);
  return {
    cost: (widths, entities) => gathering.cost(widths, entities),
    show: async (reads, paths) => {
      const steps = paths.flat();
      const showsEntities = parts.some((part) => "entity" in part);
      const seen = showsEntities
        ? steps.flatMap(({ from, to, organisation }) => [from, to].map((id) => ({ id, organisation })))
        : [];
      const facts = parts.some((part) => "citations" in part) ? steps.map(({ link }) => link) : [];
      const isNeeded = seen.length + facts.length > 0;
      const gathered = await (isNeeded ? gathering : new Gathering(asked)).run(reads, {
        entities: {},
        seen: { Entity: seen },
        facts,
      });
      return paths.map((path) => ({
        length: path.length,
        at: Object.fromEntries(
          lists.map(({ key, parts: shown }) => [key, path.map((step) => showStep(step, shown, gathered))]),
        ),
      }));
    },
  };
}
