import { Ctx, Info, Query } from "type-graphql";
import type { Node } from "../model/entity";
import { answerRootField } from "./request-context";

type Returned = Parameters<typeof Query>[0];

/** How a field at the root is shown: whether it can be null, and what it is for. */
export interface QueryOptions {
  readonly nullable?: boolean | "items";
  readonly description: string;
}

/** Adds fields to a class of root fields. `args` declares the arguments and says how many they are. */
export function addQueryTo(resolver: { readonly prototype: object }) {
  return (name: string, type: Returned, options: QueryOptions, args: (prototype: object) => number): void => {
    const { prototype } = resolver;
    Object.defineProperty(prototype, name, { value: answerRootField, configurable: true });
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    const taken = args(prototype);
    Ctx()(prototype, name, taken);
    Info()(prototype, name, taken + 1);
    Query(type as () => typeof Node, options)(prototype, name, descriptor);
  };
}
