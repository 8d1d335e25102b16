import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Citation, Link } from "../citation";
import { PageInfo } from "../connections";
import { Entity } from "../entity";

/** Whether the words of a citation stand in the stored text. */
export enum QuoteStatus {
  EXACT = "EXACT",
  MOVED = "MOVED",
  CHANGED = "CHANGED",
  GONE = "GONE",
  NO_TEXT = "NO_TEXT",
}

registerEnumType(QuoteStatus, {
  name: "QuoteStatus",
  description: "Whether the words of a citation stand in the text on file. The rules are in docs/verify.md.",
  valuesConfig: {
    EXACT: { description: "The words stand where the citation says, to the letter." },
    MOVED: { description: "The words stand at another place; runs of white space match each other." },
    CHANGED: {
      description:
        "Similar words stand in the text: at most a third of the letters differ, of fewer than six words a quarter.",
    },
    GONE: { description: "Neither the words nor similar ones stand in the text." },
    NO_TEXT: { description: "There is nothing to compare: the citation has no words, or the document no text." },
  },
});

@ObjectType("QuoteCheck", {
  simpleResolvers: true,
  description: "One citation held against the text on file; it backs an entity or a link.",
})
export class QuoteCheck {
  @Field(() => Citation, { description: "The citation that is checked." })
  citation!: Citation;

  @Field(() => Entity, {
    nullable: true,
    description: "The entity that the citation backs; null where it backs a link, or where the graph has lost it.",
  })
  entity!: Entity | null;

  @Field(() => Link, {
    nullable: true,
    description: "The link that the citation backs; null where it backs an entity, or where the graph lost an end.",
  })
  link!: Link | null;

  @Field(() => QuoteStatus, { description: "Whether the words stand there." })
  status!: QuoteStatus;

  @Field(() => Int, {
    nullable: true,
    description:
      "Where the words begin now, in UTF-16 code units, if moved: of several places the one with the same words around it, then the nearest.",
  })
  foundAt!: number | null;

  @Field(() => String, { nullable: true, description: "The similar words of the text, verbatim, if changed." })
  nearest!: string | null;
}

@ObjectType("QuoteCheckEdge", { simpleResolvers: true, description: "One check in a list." })
export class QuoteCheckEdge {
  @Field(() => String, { description: "The place of this edge in its list, for `after`. Opaque." })
  cursor!: string;

  @Field(() => QuoteCheck, { description: "What stands at this place." })
  node!: QuoteCheck;
}

@ObjectType("QuoteCheckConnection", {
  simpleResolvers: true,
  description: "A page of checks, in the order of their citations: by document, then place in the text.",
})
export class QuoteCheckConnection {
  @Field(() => [QuoteCheckEdge], { description: "The checks of this page, with their cursors." })
  edges!: QuoteCheckEdge[];

  @Field(() => [QuoteCheck], { description: "The checks of this page alone: a shortcut for people." })
  nodes!: QuoteCheck[];

  @Field(() => Int, { description: "How many the whole list holds, whatever the page." })
  totalCount!: number;

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;
}
