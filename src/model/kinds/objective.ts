import { Field, Int, ObjectType } from "type-graphql";
import { Modality } from "../codes";
import { Entity, Node } from "../entity";

@ObjectType("Objective", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "One objective that a mission states: a numbered one, or the overarching one of the preamble.",
})
export class Objective extends Entity {
  @Field(() => Int, {
    nullable: true,
    description: "As numbered in the statement; null for the overarching objective of the preamble.",
  })
  number!: number | null;

  @Field(() => Modality, {
    nullable: true,
    description: "What its words oblige to; null where they hold no such word.",
  })
  modality!: Modality | null;

  @Field(() => String, { description: "The text's own words." })
  wording!: string;
}
