import { Arg, ID, Int, Resolver } from "type-graphql";
import { MandateAnswer } from "../model/answers/mandate-answer";
import { MandateCount, MandateGrouping } from "../model/answers/mandate-count";
import { Path } from "../model/answers/path";
import { QuoteCheckConnection, QuoteStatus } from "../model/answers/quote-check";
import { ScopeMatrix } from "../model/answers/scope";
import { SearchHit } from "../model/answers/search-hit";
import { Kind } from "../model/codes";
import { addArguments } from "../model/connections";
import { addQueryTo } from "./add-query";

/** The questions at the root: each has a planner in `src/questions`. */
@Resolver()
export class QuestionFields {}

const addQuery = addQueryTo(QuestionFields);

addQuery(
  "mandateCheck",
  () => MandateAnswer,
  {
    description:
      "Whether an organisation may, shall or shall not speak to someone about something, and in which words. An unknown id is the error NOT_FOUND, which names the nearest known ids.",
  },
  (prototype) => {
    Arg("organisation", () => ID, { description: "Whose text is asked, for example `centr`." })(
      prototype,
      "mandateCheck",
      0,
    );
    Arg("towards", () => ID, { description: "A stakeholder category or a body, for example `body/icann`." })(
      prototype,
      "mandateCheck",
      1,
    );
    Arg("about", () => ID, { nullable: true, description: "A topic or a purpose, for example `topic/privacy`." })(
      prototype,
      "mandateCheck",
      2,
    );
    addArguments(prototype, "mandateCheck", ["includeInferred"], 3);
    return 4;
  },
);

addQuery(
  "quoteChecks",
  () => QuoteCheckConnection,
  {
    description:
      "Every citation, those of a curator's conclusions too, held against the text on file. It reads the texts anew each time. With `status` every citation is judged to find those that match; at most 100,000 are. An unknown document is the error NOT_FOUND.",
  },
  (prototype) => {
    Arg("document", () => ID, { nullable: true, description: "Only citations of this document." })(
      prototype,
      "quoteChecks",
      0,
    );
    Arg("status", () => [QuoteStatus], {
      nullable: true,
      description: "Only checks with one of these; an empty list matches nothing.",
    })(prototype, "quoteChecks", 1);
    addArguments(prototype, "quoteChecks", ["first", "after"], 2);
    return 4;
  },
);

const number = (name: string, defaultValue: number, description: string) =>
  Arg(name, () => Int, { nullable: true, defaultValue, description });

/** Between which ends paths are looked for, and how long they may be. */
const pathEnds = [
  Arg("from", () => ID, { description: "The entity that paths begin at, for example `centr/objective/3`." }),
  Arg("to", () => ID, { description: "The entity that they end at, for example `body/icann`." }),
  number("maxLength", 6, "The most links of a path: 1 to 8."),
];

/** What paths may pass between their ends; the ends themselves may be anything. */
const pathLimits = [
  Arg("through", () => [Kind], {
    nullable: true,
    description: "The kinds that may be passed between the ends; all but documents and clauses if not given.",
  }),
  Arg("avoid", () => [ID], { nullable: true, description: "Entities that may not be passed; at most 500 ids." }),
  Arg("maxDegree", () => Int, {
    nullable: true,
    description: "Pass no entity with more links than that, counting the links to other entities that are shown.",
  }),
];

const withPathArguments = (name: string, own: readonly ReturnType<typeof Arg>[]) => (prototype: object) => {
  const declared = [...pathEnds, ...own, ...pathLimits];
  for (const [index, declare] of declared.entries()) declare(prototype, name, index);
  addArguments(prototype, name, ["includeInferred"], declared.length);
  return declared.length + 1;
};

const pathRules =
  "Links are followed in either direction. A link between shared terms is passed only where an organisation of the path's other entities says it, or where they have none. The error PATH_LIMIT says that the search was given up; an unknown id is the error NOT_FOUND.";

addQuery(
  "paths",
  () => [Path],
  {
    description: `How two entities are connected: the shortest paths first, then longer ones without repeated entities; those of one length by the names of their relationships, then by the ids of their entities. ${pathRules}`,
  },
  withPathArguments("paths", [number("limit", 10, "How many paths at most: 1 to 100.")]),
);

addQuery(
  "connected",
  () => Boolean,
  { description: `Whether there is any such path. ${pathRules}` },
  withPathArguments("connected", []),
);

addQuery(
  "mandateCounts",
  () => [MandateCount],
  {
    description:
      "How many mandates there are by one to three groupings: at most 500 rows, the largest first, then by labels. A mandate with several topics counts once under each.",
  },
  (prototype) => {
    Arg("by", () => [MandateGrouping], { description: "One to three groupings, each once." })(
      prototype,
      "mandateCounts",
      0,
    );
    addArguments(prototype, "mandateCounts", ["filter"], 1);
    Arg("includeZero", () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        "Whether to add combinations without mandates, of everything in the graph that mandates can be counted under, as far as there is room.",
    })(prototype, "mandateCounts", 2);
    addArguments(prototype, "mandateCounts", ["includeInferred"], 3);
    return 4;
  },
);

addQuery(
  "scope",
  () => ScopeMatrix,
  { description: "Whom organisations may address about what, cell by cell, and where their texts are silent." },
  (prototype) => {
    const description = "Whose texts are asked, at most 500; every organisation of the graph if not given.";
    Arg("organisations", () => [ID], { nullable: true, description })(prototype, "scope", 0);
    addArguments(prototype, "scope", ["includeInferred"], 1);
    return 2;
  },
);

addQuery(
  "search",
  () => [SearchHit],
  {
    description:
      "At most 100 hits, the best first: by names, wordings, actions, clauses and quotes. What holds less than half as many of the words as another is left out. Case and diacritics are ignored; a word answers to its English stem, to its beginning and, if it is nowhere, to words that it may be a misspelling of. Special characters mean nothing.",
  },
  (prototype) => {
    Arg("text", () => String, { description: "Words to look for: at most 1,000 characters." })(prototype, "search", 0);
    Arg("kinds", () => [Kind], {
      nullable: true,
      description: "Only entities of these kinds; all kinds if not given, none for an empty list.",
    })(prototype, "search", 1);
    number("first", 10, "How many hits at most: 0 to 100.")(prototype, "search", 2);
    addArguments(prototype, "search", ["includeInferred"], 3);
    return 4;
  },
);
