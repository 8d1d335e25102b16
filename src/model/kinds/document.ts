import { Field, ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Document", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "A text of an organisation: its mission statement, or a document listed with it.",
})
export class Document extends Entity {
  @Field(() => String, {
    nullable: true,
    description: "As the source labels it, for example `CENTR Document`; null where it has no label.",
  })
  documentType!: string | null;

  @Field(() => Boolean, { description: "False where only the title is known." })
  hasText!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The whole text, as it is on file; null where only the title is known.",
  })
  text!: string | null;
}
