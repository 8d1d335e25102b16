import { Field, ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("StakeholderCategory", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description:
    "A group of those whom mandates address or benefit, such as governments or industry. Shared between organisations.",
})
export class StakeholderCategory extends Entity {
  @Field(() => Boolean, { description: "True for organisations outside the membership." })
  external!: boolean;
}
