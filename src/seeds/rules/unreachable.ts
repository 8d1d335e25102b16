import type { Draft, DraftEntity } from "../draft/draft";
import type { SeedRule } from "../rule";
import { entityAsSubject } from "../shape/in-words";

/** Where the way begins: organisations, and examples without an objective, which are told of as a circle already. */
function isStart({ item, kind }: DraftEntity): boolean {
  return kind === "Organisation" || (item.record === "mandate" && item.objective === undefined);
}

/** The organisations whose missing mission or objectives, told of already, leave everything else without a way to it. */
function organisationsWithoutWay(draft: Draft): ReadonlySet<string> {
  const starts = new Set(draft.links.map(({ from, relationship }) => `${relationship} ${from}`));
  const without = new Set(draft.folders.map(({ folder }) => folder.name));
  for (const { kind, id } of draft.entities.values())
    if (kind === "Organisation" && starts.has(`HAS_MISSION ${id}`)) without.delete(id);
  for (const { kind, id, organisation } of draft.entities.values()) {
    if (kind === "Mission" && organisation !== null && !starts.has(`STATES ${id}`)) without.add(organisation);
  }
  return without;
}

/** Everything that an organisation's seeds define can be reached from the organisation. */
export const unreachable: SeedRule = function* (draft) {
  const next = new Map<string, string[]>();
  for (const { from, to } of draft.links) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const reached = new Set<string>();
  const waiting = Array.from(draft.entities.values()).flatMap((entity) => (isStart(entity) ? [entity.id] : []));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  const withoutWay = organisationsWithoutWay(draft);
  for (const entity of draft.entities.values()) {
    const { organisation, id, place } = entity;
    if (organisation === null || reached.has(id) || withoutWay.has(organisation) || !draft.isSound(organisation))
      continue;
    yield {
      place,
      message: `${entityAsSubject(entity)} is used by nothing.`,
      suggestion: "Refer to it where it belongs, or remove it.",
    };
  }
};
