import { Field, ObjectType } from "type-graphql";
import { Citation } from "../citation";
import { Condition } from "../kinds/condition";
import { Mandate } from "../kinds/mandate";
import { Purpose } from "../kinds/purpose";
import { Reach, Verdict } from "./answer-codes";

@ObjectType("MandateAnswer", {
  simpleResolvers: true,
  description: "May this organisation represent its members before them, about that? The rules are in docs/answers.md.",
})
export class MandateAnswer {
  @Field(() => Verdict, { description: "What the text says." })
  verdict!: Verdict;

  @Field(() => Reach, { description: "By which words." })
  reach!: Reach;

  @Field(() => Boolean, { description: "True where words that forbid stand beside words that allow." })
  conflict!: boolean;

  @Field(() => String, { description: "Plain words that say no more than the fields below." })
  sentence!: string;

  @Field(() => [Mandate], { description: "All mandates that decide, in the order of the text." })
  mandates!: Mandate[];

  @Field(() => [Purpose], {
    description: "The purposes of these mandates that match the subject; all of them where none was asked.",
  })
  purposes!: Purpose[];

  @Field(() => [Condition], {
    description: "The conditions of these mandates; the sentence says which belongs to which.",
  })
  conditions!: Condition[];

  @Field(() => [Mandate], {
    description:
      "Prohibitions that narrow the answer: those towards nobody, general ones that a named mandate passes over, and, where no subject was asked, those that name subjects.",
  })
  limits!: Mandate[];

  @Field(() => [Mandate], { description: "Mandates that name the asked subject towards others." })
  elsewhere!: Mandate[];

  @Field(() => [Citation], {
    description: "The words that the mandates and links used rest on, distinct, in the order of the text.",
  })
  citations!: Citation[];
}
