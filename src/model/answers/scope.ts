import { Field, Int, ObjectType } from "type-graphql";
import { Citation } from "../citation";
import { addArguments, PageInfo } from "../connections";
import { Clause } from "../kinds/clause";
import { Mandate } from "../kinds/mandate";
import { Organisation } from "../kinds/organisation";
import { Purpose } from "../kinds/purpose";
import { StakeholderCategory } from "../kinds/stakeholder-category";
import { Topic } from "../kinds/topic";
import { Reach, Verdict } from "./answer-codes";

@ObjectType("ScopeCell", {
  simpleResolvers: true,
  description:
    "Equal to the mandate check with the same arguments; a cell without a topic is the check without `about`.",
})
export class ScopeCell {
  @Field(() => Organisation, { description: "Whose text is asked." })
  organisation!: Organisation;

  @Field(() => StakeholderCategory, { description: "Towards whom." })
  category!: StakeholderCategory;

  @Field(() => Topic, { nullable: true, description: "About what; null where nothing is asked about." })
  topic!: Topic | null;

  @Field(() => Verdict, { description: "What the text says." })
  verdict!: Verdict;

  @Field(() => Reach, { description: "By which words." })
  reach!: Reach;

  @Field(() => [Mandate], { description: "All mandates that decide, in the order of the text." })
  mandates!: Mandate[];

  @Field(() => [Purpose], {
    description: "The purposes of these mandates that match the topic; all of them where none is asked.",
  })
  purposes!: Purpose[];

  @Field(() => [Citation], {
    description: "The words that the mandates and links used rest on, distinct, in the order of the text.",
  })
  citations!: Citation[];
}

@ObjectType("ScopeCellEdge", { simpleResolvers: true, description: "One cell of a scope, with its place in the list." })
export class ScopeCellEdge {
  @Field(() => String, {
    description: "The place of this edge in its list, for `after`. Opaque; it ends with the dataset's revision.",
  })
  cursor!: string;

  @Field(() => ScopeCell, { description: "What stands at this place." })
  node!: ScopeCell;
}

@ObjectType("ScopeCellConnection", {
  simpleResolvers: true,
  description:
    "A page of the cells of a scope: by organisation, then category, then topic, the cell without a topic first.",
})
export class ScopeCellConnection {
  @Field(() => [ScopeCellEdge], { description: "The cells of this page, with their cursors." })
  edges!: ScopeCellEdge[];

  @Field(() => [ScopeCell], { description: "The cells of this page alone: a shortcut for people." })
  nodes!: ScopeCell[];

  @Field(() => Int, { description: "How many cells there are: organisations times categories times topics and one." })
  totalCount!: number;

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;
}

@ObjectType("ClauseCoverage", {
  simpleResolvers: true,
  description: "How much of the organisations' texts carries a fact.",
})
export class ClauseCoverage {
  @Field(() => Int, { description: "All clauses, parts included." })
  total!: number;

  @Field(() => Int, {
    description:
      "Clauses on which, or on a part of which, a fact rests that is neither a clause nor that one contains another.",
  })
  cited!: number;

  @Field(() => [Clause], { description: "The clauses that carry no fact, the first 500 of them." })
  uncited!: Clause[];
}

@ObjectType("ScopeMatrix", {
  simpleResolvers: true,
  description:
    "All stakeholder categories and topics of the graph, whichever organisations are asked: who may be addressed about what, and where a text is silent.",
})
export class ScopeMatrix {
  @Field(() => [StakeholderCategory], { description: "The categories, in order; at most 500." })
  categories!: StakeholderCategory[];

  @Field(() => [Topic], { description: "The topics, in order; at most 500." })
  topics!: Topic[];

  @Field(() => ScopeCellConnection, {
    description: "Every organisation towards every category about every topic, and about none.",
  })
  cells!: ScopeCellConnection;

  @Field(() => ClauseCoverage, { description: "Which clauses carry a fact, with the denominator." })
  clauses!: ClauseCoverage;
}

addArguments(ScopeMatrix.prototype, "cells", ["first", "after"]);
