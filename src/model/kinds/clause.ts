import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Clause", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "A part of a document's text that can be cited by its number; it spans its own parts.",
})
export class Clause extends Entity {
  @Field(() => String, { description: "The clause's place in its document, for example `3.c`." })
  number!: string;

  @Field(() => Boolean, { description: "False where the number is ours, not the text's." })
  printed!: boolean;

  @Field(() => String, { description: "The words of the clause, its parts included." })
  text!: string;

  @Field(() => Int, { description: "Where it begins in the document's text, in UTF-16 code units." })
  start!: number;

  @Field(() => Int, {
    description:
      "Where it ends in the document's text, in UTF-16 code units; the unit at this place is no longer part of it.",
  })
  end!: number;
}
