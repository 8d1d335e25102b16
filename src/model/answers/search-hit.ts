import { Field, Float, Int, ObjectType } from "type-graphql";
import { Entity } from "../entity";

@ObjectType("Highlight", {
  simpleResolvers: true,
  description: "Character positions within the snippet, in UTF-16 code units: one word that answers to the question.",
})
export class Highlight {
  @Field(() => Int, { description: "Where the word begins." })
  start!: number;

  @Field(() => Int, { description: "Where it ends; the unit at this place is no longer part of it." })
  end!: number;
}

@ObjectType("SearchHit", {
  simpleResolvers: true,
  description: "An entity whose words answer to the text that was searched, by the best of its fields.",
})
export class SearchHit {
  @Field(() => Entity, { description: "What was found; each entity is there once." })
  node!: Entity;

  @Field(() => Float, {
    description: "How well it answers: the higher the better. It compares hits of one search, and nothing else.",
  })
  score!: number;

  @Field(() => String, {
    description:
      "Which of its words were found: `name`, `acronym`, `wording`, `action`, `text` of a clause, or `quote`, words that it rests on.",
  })
  field!: string;

  @Field(() => String, {
    description: "The words around the best place, exactly as they stand there: at most 200 characters, whole words.",
  })
  snippet!: string;

  @Field(() => [Highlight], { description: "The words of the snippet that answer to the question, in its order." })
  highlights!: Highlight[];
}
