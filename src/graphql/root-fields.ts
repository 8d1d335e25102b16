import { Arg, ID, Resolver } from "type-graphql";
import { type ArgumentName, addArguments, connectionClasses } from "../model/connections";
import { Node } from "../model/entity";
import { kindClasses } from "../model/kind-classes";
import { kindNames, kindTable } from "../model/kind-table";
import { addQueryTo } from "./add-query";
import { Dataset } from "./dataset";

/**
 * The fields at the root that look things up: one by id for each kind, one list for each kind,
 * `node`, `nodes` and `dataset`. They are made from the table of kinds; none does more than hand on
 * to the traversal that was planned for it.
 */
@Resolver()
export class RootFields {}

const addQuery = addQueryTo(RootFields);

const byId = (name: string, id: string) => (prototype: object) => {
  Arg("id", () => ID, { description: `The id, for example \`${id}\`.` })(prototype, name, 0);
  return 1;
};

const withArguments = (name: string, names: readonly ArgumentName[]) => (prototype: object) => {
  addArguments(prototype, name, names);
  return names.length;
};

const unknownId = "An unknown id is null with the error NOT_FOUND, which names the nearest known ids.";

addQuery(
  "node",
  () => Node,
  { nullable: true, description: `Any entity by its id. ${unknownId}` },
  byId("node", "centr/objective/3"),
);
addQuery(
  "nodes",
  () => [Node],
  { nullable: "items", description: "In the order asked, null for what is unknown; at most 500." },
  (prototype) => {
    Arg("ids", () => [ID], { description: "The ids, at most 500." })(prototype, "nodes", 0);
    return 1;
  },
);

const examples: Readonly<Record<string, string>> = {
  Organisation: "centr",
  Mission: "centr/mission/2002-09-05",
  StakeholderCategory: "category/industry",
  Body: "body/icann",
  Topic: "topic/privacy",
  Clause: "centr/clause/mission-statement/3.c",
  Document: "centr/document/statutes",
  Condition: "centr/condition/common-position",
  Mandate: "centr/mandate/industry",
  Objective: "centr/objective/3",
};

for (const kind of kindNames) {
  const { single, plural, hasRootList } = kindTable[kind];
  const example = examples[kind] ?? `centr/${kindTable[kind].folder}/…`;
  addQuery(
    single,
    () => kindClasses[kind],
    { nullable: true, description: `One ${kind} by its id, whatever it rests on. ${unknownId}` },
    byId(single, example),
  );
  if (!hasRootList) continue;
  const names: ArgumentName[] = ["first", "after", "last", "before", "includeInferred"];
  if (kind === "Mandate") names.unshift("filter");
  addQuery(
    plural,
    () => connectionClasses[kind],
    { description: `Every ${kind} of the graph, by position, then id.` },
    withArguments(plural, names),
  );
}

addQuery(
  "dataset",
  () => Dataset,
  { description: "Which data are served, and by which engine." },
  () => 0,
);
