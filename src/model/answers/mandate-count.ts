import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "../entity";

/** What mandates can be counted by. */
export enum MandateGrouping {
  ORGANISATION = "ORGANISATION",
  OBJECTIVE = "OBJECTIVE",
  STAKEHOLDER_CATEGORY = "STAKEHOLDER_CATEGORY",
  TOPIC = "TOPIC",
  MODALITY = "MODALITY",
  CONDITION = "CONDITION",
  DOCUMENT = "DOCUMENT",
}

registerEnumType(MandateGrouping, {
  name: "MandateGrouping",
  description: "What mandates are counted by.",
  valuesConfig: {
    ORGANISATION: { description: "The organisation whose mandate it is." },
    OBJECTIVE: { description: "The objective that gives it." },
    STAKEHOLDER_CATEGORY: { description: "The categories that it is exercised towards." },
    TOPIC: { description: "The topics that its purposes concern." },
    MODALITY: { description: "Whether it may, shall or shall not be used." },
    CONDITION: { description: "The conditions that it is subject to." },
    DOCUMENT: { description: "The documents that its own citations name." },
  },
});

@ObjectType("MandateCount", {
  simpleResolvers: true,
  description:
    "How many mandates fall under one combination. A mandate with several topics counts once under each, and so with categories, conditions and documents, so these counts can exceed the total.",
})
export class MandateCount {
  @Field(() => [Entity], {
    nullable: "items",
    description:
      "One a grouping, in the order asked; null where the mandates have none of that kind, and for a modality.",
  })
  entities!: (Entity | null)[];

  @Field(() => [String], {
    description:
      "For a chart, one a grouping, in the order asked: the entity's name, the modality, or `none` where the mandates have none.",
  })
  labels!: string[];

  @Field(() => Int, { description: "How many mandates fall under all of these." })
  count!: number;
}
