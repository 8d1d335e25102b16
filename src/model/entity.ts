import "reflect-metadata";
import { Field, ID, InterfaceType, registerEnumType } from "type-graphql";
import { Basis, Kind, Modality } from "./codes";
import { kindNames, kindOfCode, kindTable } from "./kind-table";

registerEnumType(Kind, {
  name: "Kind",
  description: "The kind of an entity: what sort of thing the graph knows about.",
  valuesConfig: Object.fromEntries(
    kindNames.map((name) => [kindTable[name].code, { description: kindTable[name].means }]),
  ),
});

registerEnumType(Modality, {
  name: "Modality",
  description: "What the words of a text oblige to.",
  valuesConfig: {
    MAY: { description: "The text allows it." },
    SHALL: { description: "The text requires it." },
    SHALL_NOT: { description: "The text forbids it." },
  },
});

registerEnumType(Basis, {
  name: "Basis",
  description: "What a fact rests on: words of a cited text, a curator's conclusion, or another named source.",
  valuesConfig: {
    STATED: { description: "The words of the cited text say it." },
    INFERRED: { description: "A curator concluded it; the citation gives the reason." },
    EXTERNAL: { description: "Another source, which the citation names, says it." },
  },
});

/** An entity's row tells its concrete type by the code that is stored on the node. */
export const resolveType = (row: { kind: string }): string => kindOfCode(row.kind);

@InterfaceType("Node", { description: "Anything that can be asked for by its id.", resolveType })
export abstract class Node {
  @Field(() => ID, {
    description: "Readable, stable and unique, for example `centr/objective/3` or `category/industry`.",
  })
  id!: string;
}

@InterfaceType("Entity", {
  description: "Everything that the graph knows about, with the words that it rests on.",
  implements: Node,
  resolveType,
})
export abstract class Entity extends Node {
  @Field(() => Kind, { description: "Which kind of entity it is." })
  kind!: Kind;

  @Field(() => String, { description: "A short name for people." })
  name!: string;
}
