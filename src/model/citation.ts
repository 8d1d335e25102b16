import { Field, Int, ObjectType } from "type-graphql";
import { Basis } from "./codes";
import { Entity } from "./entity";
import { Clause } from "./kinds/clause";
import { Document } from "./kinds/document";

@ObjectType("Citation", {
  simpleResolvers: true,
  description: "The words relied on. Positions are UTF-16 code units in the document's text, end exclusive.",
})
export class Citation {
  @Field(() => Basis, { description: "What the fact rests on here." })
  basis!: Basis;

  @Field(() => Document, { description: "The document that is cited." })
  document!: Document;

  @Field(() => Clause, {
    nullable: true,
    description: "The smallest clause that holds the words; null outside of clauses and where there are no words.",
  })
  clause!: Clause | null;

  @Field(() => String, {
    nullable: true,
    description: "The words, exactly as they stand in the document's text; null where a fact rests on none.",
  })
  quote!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Where the words begin in the document's text, in UTF-16 code units.",
  })
  start!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Where the words end in the document's text, in UTF-16 code units, exclusive.",
  })
  end!: number | null;

  @Field(() => String, { nullable: true, description: "A curator's reason; always there when the basis is INFERRED." })
  rationale!: string | null;

  @Field(() => String, { nullable: true, description: "The named source of an EXTERNAL fact; null otherwise." })
  source!: string | null;
}

@ObjectType("Link", {
  simpleResolvers: true,
  description: "One relationship between two entities, for lists that mix kinds of link.",
})
export class Link {
  @Field(() => Entity, { description: "Where it starts." })
  from!: Entity;

  @Field(() => String, { description: "The relationship's type, for example `GIVES`." })
  relationship!: string;

  @Field(() => Entity, { description: "Where it ends." })
  to!: Entity;

  @Field(() => [Citation], { description: "The words that this link rests on." })
  citations!: Citation[];
}
