import { Field, Int, ObjectType } from "type-graphql";
import { Citation } from "../citation";
import { Entity } from "../entity";

@ObjectType("PathStep", { simpleResolvers: true, description: "One link of a path, as the path goes along it." })
export class PathStep {
  @Field(() => Entity, { description: "The entity that the step leaves." })
  from!: Entity;

  @Field(() => String, { description: "The relationship's type, for example `GIVES`." })
  relationship!: string;

  @Field(() => Boolean, { description: "True along the relationship's own direction." })
  forward!: boolean;

  @Field(() => Entity, { description: "The entity that the step reaches." })
  to!: Entity;

  @Field(() => [Citation], { description: "The words that this link rests on, in the order of the text." })
  citations!: Citation[];
}

@ObjectType("Path", {
  simpleResolvers: true,
  description: "A way from one entity to another over links in either direction, without repeated entities.",
})
export class Path {
  @Field(() => Int, { description: "How many links it has; 0 from an entity to itself." })
  length!: number;

  @Field(() => [PathStep], { description: "Its links, from the one end to the other." })
  steps!: PathStep[];
}
