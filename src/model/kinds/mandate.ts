import { Field, ObjectType } from "type-graphql";
import { Modality } from "../codes";
import { Entity, Node } from "../entity";

@ObjectType("Mandate", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "What an organisation may, shall or shall not do; towards whom, for what, on which condition.",
})
export class Mandate extends Entity {
  @Field(() => Modality, { description: "What its words oblige to; an example has it from the wider mandate." })
  modality!: Modality;

  @Field(() => String, { description: "What is done, as words that follow `may`, `shall` or `shall not`." })
  action!: string;

  @Field(() => Boolean, { description: "True where the text gives it only as an example of a wider mandate." })
  illustrative!: boolean;
}
