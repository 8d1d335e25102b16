import { Field, ID, InputType } from "type-graphql";
import { Modality } from "./codes";

@InputType("MandateFilter", {
  description:
    "Fields are all required together, values of a list are alternatives, an empty list matches nothing, an absent field is ignored. At most 4 levels deep with 20 conditions.",
})
export class MandateFilter {
  @Field(() => [ID], { nullable: true, description: "Of one of these organisations." })
  organisation?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Given by one of these objectives." })
  objective?: string[] | null;

  @Field(() => [Modality], { nullable: true, description: "With one of these modalities." })
  modality?: Modality[] | null;

  @Field(() => [ID], { nullable: true, description: "Exercised towards one of these categories." })
  stakeholderCategory?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Towards a category that includes the body by the text of the mandate's own organisation.",
  })
  body?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "With a purpose that concerns one of these topics." })
  topic?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Subject to one of these conditions." })
  condition?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Given only as an example of a wider mandate, or not." })
  illustrative?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Subject to any condition, or to none." })
  hasCondition?: boolean | null;

  @Field(() => [MandateFilter], {
    nullable: true,
    description: "All of these must match; an empty list changes nothing.",
  })
  and?: MandateFilter[] | null;

  @Field(() => [MandateFilter], {
    nullable: true,
    description: "One of these must match; an empty list matches nothing.",
  })
  or?: MandateFilter[] | null;

  @Field(() => MandateFilter, { nullable: true, description: "This must not match." })
  not?: MandateFilter | null;
}
