import { aims, conditions, vocabulary } from "./words.mjs";

const termsOf = (kind) => vocabulary.filter((term) => term.kind === kind);
const [categories, bodies, topics] = ["StakeholderCategory", "Body", "Topic"].map(termsOf);

/** Writes the words of a mandate into its clause: whom towards, what for, on which condition. */
export function sayMandate(context, say) {
  const { random } = context;
  const towards = random.someOf(categories, random.isSo(0.15) ? 2 : 1);
  const topic = random.oneOf(topics);
  say("; ");
  const before = say(`before ${towards.map(({ properties }) => properties.name).join(" and ")}`);
  const body = context.body === null ? sayBody(context, say) : null;
  const purpose = context.hasPurpose !== true || random.isSo(0.5) ? sayAfter(say, " ", purposeOf(random, topic)) : null;
  context.hasPurpose = true;
  const isConditional = random.isSo(0.25);
  const isFirst = isConditional && context.hasCondition !== true;
  const condition = isFirst ? sayAfter(say, " ", `where ${random.oneOf(conditions)}`) : null;
  context.hasCondition ||= isConditional;
  return { towards, topic, before, body, purpose, isConditional, condition };
}

function sayAfter(say, gap, words) {
  say(gap);
  return say(words);
}

function sayBody(context, say) {
  context.body = context.random.oneOf(bodies);
  return { term: context.body, span: sayAfter(say, " such as the ", context.body.properties.name) };
}

const purposeOf = (random, topic) => `${random.oneOf(aims)} ${topic.properties.name}`;

/** Adds the mandate that was written, and all that it names. */
export function addMandate(context, objective, modality, short, said) {
  const { draft, id, stated, add } = context;
  const { towards, topic, before, body, purpose, condition } = said;
  const properties = { name: `Mandate ${short} of ${id}`, modality, action: before.quote, illustrative: false };
  const mandate = add("Mandate", `mandate/${short}`, properties, before);
  draft.link(objective, "GIVES", mandate, stated(before));
  for (const category of towards) {
    addTerm(context, category, before);
    draft.link(mandate, "TOWARDS", category.id, stated(before));
  }
  if (body !== null) {
    addTerm(context, body.term, body.span);
    const options = { isBetweenShared: true, isExample: true };
    draft.link(towards[0].id, "INCLUDES", body.term.id, stated(body.span), options);
  }
  if (purpose !== null) addPurpose(context, purpose, topic);
  draft.link(mandate, "SERVES", context.random.oneOf(context.purposes), stated(purpose ?? before));
  if (condition !== null)
    context.condition = add("Condition", "condition/agreement", { name: condition.quote }, condition);
  if (said.isConditional) draft.link(mandate, "SUBJECT_TO", context.condition, stated(condition ?? before));
}

function addTerm({ draft, stated }, { kind, id, properties }, span) {
  draft.entity(kind, id, null, properties, stated(span));
}

function addPurpose(context, span, topic) {
  const { draft, stated, add, purposes } = context;
  const purpose = add("Purpose", `purpose/${purposes.length + 1}`, { name: span.quote }, span);
  addTerm(context, topic, span);
  draft.link(purpose, "CONCERNS", topic.id, stated(span));
  purposes.push(purpose);
}
