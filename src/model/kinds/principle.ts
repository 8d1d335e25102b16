import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Principle", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "A way of working that a mission follows, such as consensus building.",
})
export class Principle extends Entity {}
