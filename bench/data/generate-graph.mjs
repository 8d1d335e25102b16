import { addMandate, sayMandate } from "./add-mandate.mjs";
import { GraphDraft } from "./graph-draft.mjs";
import { MadeText } from "./made-text.mjs";
import { randomFrom } from "./random.mjs";
import { objects, regions, verbs } from "./words.mjs";

const modalities = { MAY: "may", SHALL: "shall", SHALL_NOT: "shall not" };

/** The id of the organisation with this number, from 1. */
export function organisationId(number) {
  return `made-${String(number).padStart(6, "0")}`;
}

/**
 * A graph of so many made-up organisations, some 50 nodes each with their citations, in the product's model: the same
 * for the same seed. The organisations share their categories, bodies and topics.
 */
export function generateGraph(organisations, seed = 6) {
  const draft = new GraphDraft();
  const random = randomFrom(seed);
  for (let number = 1; number <= organisations; number++) addOrganisation(draft, random, organisationId(number));
  return draft.graph();
}

function addOrganisation(draft, random, id) {
  const document = `${id}/document/statement`;
  const made = new MadeText();
  const stated = ({ clause, quote, start, end }) => ({
    ...{ organisation: id, basis: "STATED", document, clause: `${id}/clause/statement/${clause}`, quote, start, end },
    ...{ rationale: null, source: null },
  });
  const add = (kind, path, properties, span) => draft.entity(kind, `${id}/${path}`, id, properties, stated(span));
  const context = { draft, random, id, document, made, stated, add, purposes: [], condition: null, body: null };
  const region = random.oneOf(regions);
  const preamble = made.clause("0.1", false, (say) => {
    const name = say(`The Association ${id}`);
    say(` of registries in ${region} was founded by its members.`);
    return name;
  });
  const properties = { name: `Association ${id}`, acronym: id.toUpperCase(), regionalFocus: region };
  draft.entity("Organisation", id, id, properties, stated(preamble));
  const adopted = { adoptedOn: "2020-01-01", adoptedBy: "the General Assembly", isCurrent: true };
  const mission = add("Mission", "mission/2020-01-01", { name: `Mission of ${id}`, ...adopted }, preamble);
  draft.link(id, "HAS_MISSION", mission, stated(preamble));
  for (const number of [1, 2]) addObjective(context, mission, number);
  addDocument(context);
}

function addObjective(context, mission, number) {
  const { random, id, made, stated, add, draft } = context;
  const modality = random.isSo(0.7) ? "MAY" : random.isSo(0.8) ? "SHALL" : "SHALL_NOT";
  const said = made.clause(String(number), true, (say) => {
    say(`The Association ${modalities[modality]} ${random.oneOf(verbs)} ${random.oneOf(objects)}`);
    const mandates = [];
    for (let count = random.between(1, 2); count > 0; count--) mandates.push(sayMandate(context, say));
    say(".");
    return mandates;
  });
  const span = made.spanOf(String(number));
  const name = `Objective ${number} of ${id}`;
  const objective = add("Objective", `objective/${number}`, { name, number, modality, wording: span.quote }, span);
  draft.link(mission, "STATES", objective, stated(span));
  said.forEach((each, index) => {
    addMandate(context, objective, modality, `${number}-${index + 1}`, each);
  });
}

function addDocument({ draft, id, document, made, stated, add, condition }) {
  const title = made.spanOf("0.1");
  const name = `Statement of ${id}`;
  add("Document", "document/statement", { name, documentType: "Statement", hasText: true, text: made.text }, title);
  draft.link(id, "HAS_DOCUMENT", document, stated(title));
  for (const { number, printed, start, end, text } of made.clauses) {
    const span = made.spanOf(number);
    const properties = { name: `${name}, clause ${number}`, number, printed, text, start, end, document };
    const clause = add("Clause", `clause/statement/${number}`, properties, span);
    draft.link(document, "CONTAINS", clause, stated(span));
  }
  if (condition === null) return;
  // As in the first content, that a document regulates a condition is a curator's conclusion, hidden unless asked for.
  const noWords = { clause: null, quote: null, start: null, end: null };
  const reasons = { basis: "INFERRED", rationale: "By its subject.", source: null };
  draft.link(document, "GOVERNS", condition, { organisation: id, document, ...noWords, ...reasons });
}
