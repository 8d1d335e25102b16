import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";
import { kindNames, kindTable } from "../../../src/model/kind-table";
import type { Random } from "./random";
import { ArgumentWriter } from "./random-arguments";
import type { Slot } from "./random-variables";

type Field = GraphQLField<unknown, unknown>;

/** Where a selection stands in the query. */
interface Standing {
  /** How many relationships can still be followed below. */
  readonly depth: number;
  /** True where another selection shares the response's keys, so that most fields need keys of their own. */
  readonly isShared: boolean;
}

/** Fields that mean the same in all selections that can share a key. */
const sameEverywhere = new Set([
  "id",
  "kind",
  "name",
  "cursor",
  "totalCount",
  "citations",
  "edges",
  "nodes",
  "node",
  "pageInfo",
]);

/** Writes random selections by walking the schema, and notes the variables that they use. */
export class SelectionWriter {
  private readonly writer: ArgumentWriter;
  /** Definitions of fragments that the selections spread. */
  readonly fragments: string[] = [];
  private keys = 0;

  /** `blocks` is about how many lists, counts and look-ups may be asked. */
  constructor(
    private readonly random: Random,
    private readonly schema: GraphQLSchema,
    private blocks: number,
  ) {
    this.writer = new ArgumentWriter(random);
  }

  /** The variables that the selections use. */
  get slots(): readonly Slot[] {
    return this.writer.slots;
  }

  /** A field with its alias, its arguments and what is selected below it. */
  field(field: Field, standing: Standing, used: Set<string> = new Set()): string {
    const { name: type } = getNamedType(field.type);
    const { depth } = standing;
    const isRepeated = used.has(field.name);
    const isShared = standing.isShared || isRepeated;
    const takesArguments = field.args.length > 0;
    const mustDiffer =
      (isRepeated && takesArguments) || (standing.isShared && (takesArguments || !sameEverywhere.has(field.name)));
    this.keys += 1;
    const alias = mustDiffer || this.random.chance(0.1) ? `k${this.keys}: ` : "";
    used.add(field.name);
    const given = this.writer.argumentsOf(field, type.replace("Connection", ""), depth);
    const below = isLeafType(getNamedType(field.type))
      ? ""
      : ` ${this.selection(type, { depth, isShared: isShared && alias === "" })}`;
    return `${alias}${field.name}${given}${below}`;
  }

  private selection(type: string, standing: Standing): string {
    const parts = this.partsOf(type, standing);
    return `{ ${(parts.length > 0 ? parts : ["__typename"]).join(" ")} }`;
  }

  private partsOf(type: string, standing: Standing): string[] {
    if (isInterfaceType(this.schema.getType(type))) return this.interfaceParts(type, standing);
    if (type in kindTable) return this.kindParts(type, standing);
    if (type === "Citation")
      return [...this.leaves(type, standing, 0.4), ...this.lookUps(type, ["document", "clause"], 0.25, standing)];
    if (type === "Link")
      return [...this.leaves(type, standing, 0.7), ...this.lookUps(type, ["from", "to", "citations"], 0.5, standing)];
    const { random } = this;
    const leaves = this.leaves(type, standing, 0.5);
    const lists = this.fieldsOf(type).filter(
      (field) => !isLeafType(getNamedType(field.type)) && (field.name !== "citations" || this.spend(0.4)),
    );
    const chosen = random.some(lists, 0.65);
    const [deepest] = random.shuffled(chosen);
    const parts = chosen.map((field) =>
      this.field(field, { ...standing, depth: this.depthBelow(field === deepest, standing.depth) }),
    );
    if (deepest && random.chance(0.1))
      parts.push(this.field(deepest, { depth: Math.min(1, standing.depth), isShared: true }));
    return [...parts, ...leaves];
  }

  private kindParts(type: string, standing: Standing): string[] {
    const { random } = this;
    const isRelation = (field: Field) => !isLeafType(getNamedType(field.type)) && field.name !== "citations";
    const relations = this.fieldsOf(type).filter(isRelation);
    const used = new Set<string>();
    const parts = this.leaves(type, standing, 0.35);
    let isDeepest = true;
    while (standing.depth > 0 && relations.length > 0 && this.spend(isDeepest ? 1 : 0.4, 2)) {
      const depth = this.depthBelow(isDeepest, standing.depth - 1);
      const field = random.pick(relations);
      parts.push(this.field(field, { ...standing, depth }, used));
      if (random.chance(0.15) && this.spend(1, 2))
        parts.push(this.field(field, { ...standing, depth: Math.min(depth, 1) }, used));
      isDeepest = false;
    }
    return [...parts, ...this.lookUps(type, ["citations"], 0.35, { ...standing, depth: standing.depth + 1 })];
  }

  private interfaceParts(type: string, { depth, isShared }: Standing): string[] {
    const { random } = this;
    const common = [
      ...this.leaves(type, { depth, isShared }, 0.6),
      ...(type === "Entity" ? this.lookUps(type, ["citations"], 0.25, { depth, isShared }) : []),
    ];
    const kinds = random.shuffled(kindNames).slice(0, random.pick([0, 1, 1, 2, 3]));
    const conditions = [...(random.chance(0.2) ? ["Entity"] : []), ...kinds];
    const fragments = conditions.map((on, index) => {
      const set = this.selection(on, {
        depth: this.depthBelow(index === conditions.length - 1, depth),
        isShared: true,
      });
      if (random.chance(0.7) || on === type) return `... on ${on} ${set}`;
      const name = `Part${this.fragments.length + 1}`;
      this.fragments.push(`fragment ${name} on ${on} ${set}`);
      return `...${name}`;
    });
    return [...common, ...fragments];
  }

  /** Some of the named fields, each one step deeper than where they stand. */
  private lookUps(type: string, names: readonly string[], share: number, { depth, isShared }: Standing): string[] {
    const fields = this.fieldsOf(type).filter(({ name }) => names.includes(name));
    return fields
      .filter(() => depth > 0 && this.spend(share))
      .map((field) => this.field(field, { depth: depth - 1, isShared }));
  }

  private leaves(type: string, standing: Standing, share: number): string[] {
    const leaves = this.fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
    return this.random.some(leaves, share).map((field) => this.field(field, standing));
  }

  private fieldsOf(type: string): Field[] {
    const found = this.schema.getType(type);
    return isObjectType(found) || isInterfaceType(found) ? Object.values(found.getFields()) : [];
  }

  /** Only one of several selections goes all the way down, or queries would grow beyond all bounds. */
  private depthBelow(isDeepest: boolean, depth: number): number {
    return isDeepest ? depth : this.random.whole(0, Math.min(depth, 1));
  }

  private spend(share: number, blocks = 1): boolean {
    if (this.blocks <= 0 || !this.random.chance(share)) return false;
    this.blocks -= blocks;
    return true;
  }
}
