import type { KindName } from "../../model/kind-table";

interface Named {
  readonly kind: KindName;
  readonly shortId: string;
}

/** A kind as authors call it: `stakeholder category`. */
function kindInWords(kind: KindName): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase();
}

/** `a mandate`, `an objective`. */
export function aKind(kind: KindName): string {
  const words = kindInWords(kind);
  return `${/^[aeiou]/u.test(words) ? "an" : "a"} ${words}`;
}

/** `an objective, a mandate or a condition`. */
export function anyOfKinds(kinds: readonly KindName[]): string {
  const words = kinds.map(aKind);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}

/** `The mandate "authorities"`, to begin a sentence with. */
export function entityAsSubject(entity: Named): string {
  return `The ${kindInWords(entity.kind)} "${entity.shortId}"`;
}
