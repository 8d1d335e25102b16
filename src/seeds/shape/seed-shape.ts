import { Modality } from "../../model/codes";
import { citedKeys as cited, placeKeys as place } from "./cited-keys";
import type { RecordShape } from "./field-shape";

const modalities = Object.values(Modality);
const required = { required: true } as const;

const id = {
  type: "identifier",
  ...required,
  description: "Its short id: lower-case letters, digits, `-` and `.`.",
} as const;
const name = { type: "text", ...required, description: "What it is called." } as const;
const optionalName = {
  type: "text",
  description: "What it is called, where this is the place that defines it.",
} as const;
const ofMission = { type: "reference", description: "The mission it belongs to; by default the newest." } as const;
const category = { type: "reference", ...required, alias: "id", description: "The stakeholder category." } as const;
const bodies = {
  type: "list",
  of: "includedBody",
  description: "The bodies that the text puts into this category.",
} as const;
const refused = { type: "reference", refused: true, description: "No document governs this kind." } as const;

const vocabulary = {
  categories: { type: "list", of: "category", description: "Stakeholder categories, shared by all organisations." },
  bodies: { type: "list", of: "body", description: "Bodies that texts name, shared by all organisations." },
  topics: { type: "list", of: "topic", description: "Topics, shared by all organisations." },
} as const;

/** Everything that may be written in the seeds, a record a row. */
export const seedShape = {
  vocabularyFile: {
    called: "a file of shared terms",
    description: "A file of shared terms, in the folder `vocabulary`.",
    keys: vocabulary,
  },
  organisationFile: {
    called: "a file of an organisation",
    description: "A file in the folder of an organisation; all its files are read together.",
    keys: {
      organisation: { type: "record", of: "organisation", description: "The organisation itself." },
      mission: { type: "record", of: "mission", description: "The adopted wording of what the organisation is for." },
      missions: { type: "list", of: "mission", description: "Several wordings over time, instead of `mission`." },
      documents: { type: "list", of: "document", description: "The organisation's documents." },
      principles: { type: "list", of: "principle", description: "Ways of working that a mission follows." },
      conditions: { type: "list", of: "condition", description: "What must be so before a mandate holds." },
      objectives: { type: "list", of: "objective", description: "The objectives that a mission states." },
      purposes: { type: "list", of: "purpose", description: "Purposes that mandates refer to by id." },
      mandates: { type: "list", of: "mandate", description: "What the organisation may, shall or shall not do." },
      ...vocabulary,
    },
  },
  citation: { called: "a citation", description: "The words that a fact rests on.", keys: place },
  organisation: {
    called: "an organisation",
    description: "An organisation.",
    keys: {
      id,
      name,
      acronym: { type: "text", description: "Its short name." },
      regionalFocus: { type: "text", description: "The part of the world it is for." },
      ...cited,
    },
  },
  mission: {
    called: "a mission",
    description: "One adopted wording of what the organisation is for.",
    keys: {
      id,
      name,
      adoptedOn: { type: "date", description: "The day on which it was adopted, as 1999-03-01." },
      adoptedBy: { type: "text", description: "Who adopted it." },
      ...cited,
      in: { type: "reference", ...required, description: "The default document for every quote in the folder." },
    },
  },
  document: {
    called: "a document",
    description: "A document of the organisation, with its text or known by title alone.",
    keys: {
      id,
      name,
      documentType: { type: "text", description: "The label that the source gives it." },
      text: { type: "path", description: "The file with its text, beside the YAML file." },
      governs: { type: "list", of: "governed", description: "What the document regulates." },
      ...cited,
    },
  },
  governed: {
    called: "something that is governed",
    description: "Something that a document regulates.",
    keys: {
      objective: { type: "reference", description: "The objective it governs." },
      mandate: { type: "reference", description: "The mandate it governs." },
      condition: { type: "reference", description: "The condition it governs." },
      mission: refused,
      principle: refused,
      purpose: refused,
      document: refused,
      category: refused,
      body: refused,
      topic: refused,
      ...cited,
    },
  },
  principle: {
    called: "a principle",
    description: "A way of working.",
    keys: { id, name, mission: ofMission, ...cited },
  },
  condition: {
    called: "a condition",
    description: "What must be so before a mandate holds.",
    keys: { id, name, ...cited },
  },
  objective: {
    called: "an objective",
    description: "An objective that a mission states.",
    keys: {
      id: { ...id, required: false, requiredUnless: "number" },
      number: { type: "number", description: "Its number in the text; none for the overarching one." },
      name,
      modality: { type: "choice", choices: modalities, description: "What its words oblige to." },
      mission: ofMission,
      ...cited,
    },
  },
  mandate: {
    called: "a mandate",
    description: "What the organisation may, shall or shall not do.",
    keys: {
      id,
      name: { type: "text", description: "What it is called; by default its action." },
      objective: { type: "reference", requiredUnless: "exemplifies", description: "The objective that gives it." },
      modality: {
        type: "choice",
        choices: modalities,
        description: "What its words oblige to; an example has it from its wider mandate.",
      },
      action: {
        type: "text",
        requiredUnless: "exemplifies",
        description: "What is done, so that `CENTR may …` can be completed.",
      },
      exemplifies: {
        type: "record",
        of: "exemplified",
        description: "The wider mandate of which this is one of some examples.",
      },
      conditions: { type: "list", of: "conditionOfMandate", description: "The conditions on which it holds." },
      towards: { type: "list", of: "addressee", description: "Whom it is exercised before." },
      benefits: { type: "list", of: "addressee", description: "In whose interest it is." },
      purposes: { type: "list", of: "purpose", description: "What it is for." },
      ...cited,
    },
  },
  exemplified: {
    called: "a wider mandate",
    description: "The wider mandate of an example.",
    short: "mandate",
    keys: { mandate: { type: "reference", ...required, alias: "id", description: "The wider mandate." }, ...cited },
  },
  conditionOfMandate: {
    called: "a condition",
    description: "A condition on which a mandate holds.",
    short: "condition",
    keys: { condition: { type: "reference", ...required, alias: "id", description: "The condition." }, ...cited },
  },
  addressee: {
    called: "a stakeholder category",
    description: "A stakeholder category before which, or for which, a mandate is exercised.",
    short: "category",
    keys: { category, bodies, ...cited },
  },
  includedBody: {
    called: "a body",
    description: "A body that the text puts into a category.",
    short: "body",
    keys: {
      body: { type: "reference", ...required, alias: "id", description: "The body." },
      name: optionalName,
      isExample: { type: "flag", description: "True where the text says `such as`." },
      ...cited,
    },
  },
  purpose: {
    called: "a purpose",
    description: "An aim in the text's own words: defined where it has a name, otherwise a reference to one.",
    short: "id",
    keys: {
      id: { ...id, type: "reference" },
      name: optionalName,
      topics: { type: "list", of: "topicOfPurpose", description: "What it is about." },
      ...cited,
    },
  },
  topicOfPurpose: {
    called: "a topic",
    description: "A topic that a purpose concerns.",
    short: "topic",
    keys: { topic: { type: "reference", ...required, alias: "id", description: "The topic." }, ...cited },
  },
  category: {
    called: "a stakeholder category",
    description: "A stakeholder category.",
    keys: {
      id,
      name,
      external: { type: "flag", ...required, description: "True for organisations outside the membership." },
    },
  },
  body: { called: "a body", description: "A body that texts name.", keys: { id, name } },
  topic: { called: "a topic", description: "A short subject by which texts can be compared.", keys: { id, name } },
} as const satisfies Readonly<Record<string, RecordShape>>;

/** The name of a record that may be written in the seeds. */
export type RecordName = keyof typeof seedShape;
