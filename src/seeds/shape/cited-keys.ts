import { Basis } from "../../model/codes";

const bases = Object.values(Basis);

/** The keys of one citation. */
export const placeKeys = {
  in: {
    type: "reference",
    description: "The document that holds the words; by default the one that the mission names.",
  },
  quote: {
    type: "text",
    description: "The words of the text, copied; line breaks and runs of spaces match each other.",
  },
  clause: { type: "text", description: "The clause in which the words stand, where they occur more than once." },
  occurrence: {
    type: "number",
    description: "Which of the places is meant, from 1, within the clause if one is given.",
  },
  basis: {
    type: "choice",
    choices: bases,
    description: "What the fact rests on: STATED words (the default), INFERRED or EXTERNAL.",
  },
  rationale: { type: "text", description: "Why the curator concludes this, where the words alone do not say it." },
  source: { type: "text", description: "The other source of an EXTERNAL fact." },
} as const;

/** The keys of every record that says what it rests on. */
export const citedKeys = {
  ...placeKeys,
  citations: { type: "list", of: "citation", description: "Several citations, instead of `quote`." },
} as const;
