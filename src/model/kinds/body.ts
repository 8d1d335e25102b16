import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Body", {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: "A named body, such as ICANN or the Commission of the European Union. Shared between organisations.",
})
export class Body extends Entity {}
