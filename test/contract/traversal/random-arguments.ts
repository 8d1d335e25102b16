import type { GraphQLField } from "graphql";
import { type FilterShape, leavesIn, randomFilterShape } from "./filter-shape";
import type { Random } from "./random";
import type { Slot } from "./random-variables";

/** Writes the arguments of fields, all of them variables, and notes what each variable is for. */
export class ArgumentWriter {
  readonly slots: Slot[] = [];

  constructor(private readonly random: Random) {}

  /** Some of a field's arguments; `shows` is the type that it lists or shows, `depth` what is left below it. */
  argumentsOf(field: GraphQLField<unknown, unknown>, shows: string, depth: number): string {
    const { random } = this;
    const isBackwards = field.args.some(({ name }) => name === "last") && random.chance(0.4);
    const sized = depth > 2 ? 1 : 0.7;
    const share: Readonly<Record<string, number>> = {
      ...{ id: 1, ids: 1, first: isBackwards ? 0 : sized, last: Number(isBackwards), after: 0.25, before: 0.3 },
      ...{ filter: 0.5, includeParts: 0.7, includeInferred: 0.6 },
    };
    const given = field.args
      .filter(({ name }) => random.chance(share[name] ?? 0))
      .map(({ name, type }) => {
        const variable = `v${this.slots.length + 1}`;
        const shape = name === "filter" ? this.filterShape() : null;
        this.slots.push({ variable, argument: name, type: String(type), shows, shape, isTrue: random.chance(0.7) });
        return `${name}: $${variable}`;
      });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  /** Ten conditions are enough, although twice as many are allowed: most of them match nothing. */
  private filterShape(): FilterShape {
    let shape = randomFilterShape(this.random, this.random.whole(1, 4));
    while (leavesIn(shape) > 10) shape = randomFilterShape(this.random, this.random.whole(1, 4));
    return shape;
  }
}
