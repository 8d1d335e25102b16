import type { Linked } from "./mandate-sheet";
import type { Counterpart, Deciding, Decision } from "./verdict";
import { otherOrganisations } from "./verdict";

/** A mandate or a link that a decision uses, and whether words of the text say it. */
interface Used {
  readonly id: string;
  readonly stated: boolean;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The ids of the purposes that matched, in the order of the text. */
export function purposesOf({ mandates }: Decision): string[] {
  return distinct(mandates.flatMap(({ purposes }) => purposes.map(({ id }) => id)));
}

/** The ids of the conditions of the deciding mandates, in the order of the text. */
export function conditionsOf({ mandates }: Decision): string[] {
  return distinct(mandates.flatMap(({ mandate }) => mandate.conditions.map(({ id }) => id)));
}

const linkOf = ({ link, stated }: Linked): Used => ({ id: link, stated });

/**
 * The links by which one mandate reaches the counterpart: to its categories, with those that put a body
 * into them; or to other organisations at large, with those that put a body into any external category.
 */
function reachingLinks({ mandate }: Deciding, { categories }: Counterpart): Used[] {
  const reached = mandate.categories.filter(({ id }) => categories.has(id));
  const isWide = reached.length === 0;
  const links = isWide ? mandate.categories.filter(({ id }) => id === otherOrganisations) : reached;
  const inclusions = [...categories].flatMap(([id, { isExternal, inclusion }]) => {
    const isUsed = isWide ? isExternal : reached.some((category) => category.id === id);
    return inclusion !== null && isUsed ? [{ id: inclusion.link, stated: inclusion.stated }] : [];
  });
  return [...links.map(linkOf), ...inclusions];
}

/** Every mandate and link that a decision uses. */
function usedBy(decision: Decision, counterpart: Counterpart, about: string | null): Used[] {
  return decision.mandates.flatMap((deciding) => [
    deciding.mandate,
    ...reachingLinks(deciding, counterpart),
    ...deciding.purposes.flatMap((purpose) => [
      linkOf(purpose),
      ...purpose.topics.filter(({ id }) => id === about).map(linkOf),
    ]),
    ...deciding.mandate.conditions.map(linkOf),
  ]);
}

/** The ids of what a decision uses: what its citations back. */
export function factsOf(decision: Decision, counterpart: Counterpart, about: string | null): string[] {
  return distinct(usedBy(decision, counterpart, about).map(({ id }) => id));
}

/** Whether words of the text say everything that a decision uses. */
export function isStated(decision: Decision, counterpart: Counterpart, about: string | null): boolean {
  return usedBy(decision, counterpart, about).every(({ stated }) => stated);
}
