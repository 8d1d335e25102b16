import { Field, ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Organisation", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "An organisation whose mission statement and governing documents the graph holds.",
})
export class Organisation extends Entity {
  @Field(() => String, { nullable: true, description: "The short form of its name that its own texts use." })
  acronym!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The part of the world that its texts say it is for; null where they name none.",
  })
  regionalFocus!: string | null;
}
