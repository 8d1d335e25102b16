/** The words that made-up texts are made of: few, so that they repeat as the words of real texts do. */

const categoryNames = [
  ["governments", true],
  ["international bodies", true],
  ["global coordination bodies", true],
  ["industry", true],
  ["regional organisations", true],
  ["other organisations", true],
  ["civil society", true],
  ["law enforcement", true],
  ["research institutions", true],
  ["standards bodies", true],
  ["members", false],
  ["local internet communities", false],
];
const topicSubjects = ["policy", "privacy", "regulation", "stability", "research", "training", "security", "suppliers"];
const topicFields = ["registry", "network", "consumer", "market", "language"];
const bodyPlaces = ["European", "African", "Asian", "American", "Pacific", "Nordic", "Baltic", "Alpine"];
const bodyNames = ["Commission", "Council", "Forum", "Task Force", "Agency", "Union"];

export const verbs = ["promote", "advise on", "coordinate", "defend", "explain", "study", "support", "represent"];
export const objects = [
  "the views of members",
  "common positions",
  "good practice",
  "open markets",
  "shared standards",
];
export const aims = ["to further", "to inform about", "to improve", "to protect", "to exchange experience on"];
export const conditions = ["a common position exists", "the members agree", "the board has approved it"];
export const regions = ["Europe", "Africa", "Asia", "the Americas", "the Pacific"];

const slug = (name) => name.toLowerCase().replaceAll(" ", "-");

/** The terms that organisations share: their number stays the same at every size, as it does in the world. */
export const vocabulary = [
  ...categoryNames.map(([name, external]) => ({
    kind: "StakeholderCategory",
    id: `category/${slug(name)}`,
    properties: { name, external },
  })),
  ...bodyPlaces
    .flatMap((place) => bodyNames.map((name) => `${place} ${name}`))
    .map((name) => ({ kind: "Body", id: `body/${slug(name)}`, properties: { name } })),
  ...topicFields
    .flatMap((field) => topicSubjects.map((subject) => `${field} ${subject}`))
    .map((name) => ({ kind: "Topic", id: `topic/${slug(name)}`, properties: { name } })),
];
