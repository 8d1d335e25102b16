import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Condition", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "What must hold for a mandate to be used.",
})
export class Condition extends Entity {}
