import type { ClassType } from "type-graphql";
import type { Entity } from "./entity";
import type { KindName } from "./kind-table";
import { Body } from "./kinds/body";
import { Clause } from "./kinds/clause";
import { Condition } from "./kinds/condition";
import { Document } from "./kinds/document";
import { Mandate } from "./kinds/mandate";
import { Mission } from "./kinds/mission";
import { Objective } from "./kinds/objective";
import { Organisation } from "./kinds/organisation";
import { Principle } from "./kinds/principle";
import { Purpose } from "./kinds/purpose";
import { StakeholderCategory } from "./kinds/stakeholder-category";
import { Topic } from "./kinds/topic";

/** The class of each kind: its GraphQL type and the fields that are stored on its nodes. */
export const kindClasses: Readonly<Record<KindName, ClassType<Entity>>> = {
  Organisation,
  Mission,
  Objective,
  Mandate,
  StakeholderCategory,
  Body,
  Purpose,
  Topic,
  Condition,
  Principle,
  Document,
  Clause,
};
