import { Field, ObjectType } from "type-graphql";
import { day } from "../day";
import { Entity, Node } from "../entity";

@ObjectType("Mission", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description:
    "One adopted wording of what an organisation is for. It is not its document, which is the text that holds it.",
})
export class Mission extends Entity {
  @Field(() => day, {
    nullable: true,
    description: "The day on which this wording was adopted; null where the text does not say.",
  })
  adoptedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who adopted this wording, in the text's own words; null where it does not say.",
  })
  adoptedBy!: string | null;

  @Field(() => Boolean, {
    description: "True for the organisation's newest wording, the one that decides its answers.",
  })
  isCurrent!: boolean;
}
