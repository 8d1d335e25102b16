import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Purpose", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "What a mandate is for: an aim in the text's own words.",
})
export class Purpose extends Entity {}
