import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Topic", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description:
    "What a purpose is about: a short shared term, so that texts can be compared. Topics are flat: none implies another.",
})
export class Topic extends Entity {}
