import { registerEnumType } from "type-graphql";

/** What a mandate check finds. */
export enum Verdict {
  PERMITTED = "PERMITTED",
  REQUIRED = "REQUIRED",
  FORBIDDEN = "FORBIDDEN",
  NOT_ADDRESSED = "NOT_ADDRESSED",
}

/** By which words it is found. */
export enum Reach {
  NAMED = "NAMED",
  GENERAL = "GENERAL",
  NONE = "NONE",
}

registerEnumType(Verdict, {
  name: "Verdict",
  description: "What the text says about what was asked. Silence is not a prohibition.",
  valuesConfig: {
    PERMITTED: { description: "The text allows it." },
    REQUIRED: { description: "The text requires it." },
    FORBIDDEN: { description: "Words of the text forbid it." },
    NOT_ADDRESSED: { description: "The text does not say." },
  },
});

registerEnumType(Reach, {
  name: "Reach",
  description: "Whether the text names what was asked, reaches it by wider words only, or not at all.",
  valuesConfig: {
    NAMED: { description: "The text names this counterpart, and this subject if one was asked." },
    GENERAL: { description: "Only wider words reach it." },
    NONE: { description: "Nothing reaches it." },
  },
});
