import { Gathering } from "../traversal/gathering/gathering";
import type { Reads } from "../traversal/root-plan";
import { type AnswerView, answerView } from "./answer-view";
import { factsOf, isStated } from "./decision-facts";
import { type AskedTerms, type FoundTerm, findTerms } from "./find-terms";
import { readingsOf, readSheets } from "./mandate-sheet";
import { questionPlanner } from "./question-planner";
import { sentenceOf } from "./sentence";
import { type Counterpart, decide } from "./verdict";

interface Asked extends AskedTerms {
  readonly includeInferred: boolean;
}

/** About how many mandates an answer names: its cost is priced with it before they are known. */
const answerWidth = 50;

function counterpartOf(term: FoundTerm, includeInferred: boolean): Counterpart {
  if (term.kind === "STAKEHOLDER_CATEGORY")
    return { categories: new Map([[term.id, { isExternal: term.external === true, inclusion: null }]]) };
  const including = term.categories.filter((link) => includeInferred || (link.stated && !link.endInferred));
  const counted = including.map(
    ({ id, external, link, stated }) => [id, { isExternal: external, inclusion: { link, stated } }] as const,
  );
  return { categories: new Map(counted) };
}

async function answer(reads: Reads, asked: Asked, gathering: Gathering, view: AnswerView): Promise<unknown> {
  const { towards, about } = await findTerms(reads, asked);
  const { sheets } = await readSheets(reads, {
    organisations: [asked.organisation],
    withTerms: false,
    withClauses: false,
    cells: null,
    includeInferred: asked.includeInferred,
  });
  const [found] = sheets;
  if (!found || !towards) throw new Error("The organisation of a mandate check was found and then was not.");
  const counterpart = counterpartOf(towards, asked.includeInferred);
  const decision = decide(readingsOf(found, asked.includeInferred), counterpart, asked.about);
  const sentence = sentenceOf(found, decision, {
    towards: towards.name,
    about: about?.name ?? null,
    isStated: isStated(decision, counterpart, asked.about),
  });
  const facts = factsOf(decision, counterpart, asked.about);
  const decided = { decision, organisation: asked.organisation, facts, others: {}, own: { sentence } };
  return view.show(await gathering.run(reads, view.named([decided])), decided);
}

/** Plans `mandateCheck`: three statements, and more on the way to the refusal of an unknown id. */
export const planMandateCheck = questionPlanner("mandateCheck", "MandateAnswer", (context) => {
  const { given, fields } = context;
  const asked: Asked = {
    organisation: String(given.organisation),
    towards: String(given.towards),
    about: given.about === null || given.about === undefined ? null : String(given.about),
    includeInferred: given.includeInferred === true,
  };
  const gathering = new Gathering(context.asked);
  const view = answerView(gathering, fields);
  return {
    cost: (widths) => gathering.cost(widths, answerWidth),
    run: (reads) => answer(reads, asked, gathering, view),
  };
});
