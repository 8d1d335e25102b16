import type { Graph } from "../../src/model/graph";
import type { KindName } from "../../src/model/kind-table";

/** The list that counts are compared with, with all that mandates are counted by. */
export const listing = `query ($filter: MandateFilter, $includeInferred: Boolean) {
  mandates(filter: $filter, first: 500, includeInferred: $includeInferred) {
    nodes {
      id modality objective { id }
      stakeholderCategories(first: 500, includeInferred: $includeInferred) { nodes { id } }
      purposes(first: 500, includeInferred: $includeInferred) { nodes { topics(first: 500, includeInferred: $includeInferred) { nodes { id } } } }
      conditions(first: 500, includeInferred: $includeInferred) { nodes { id } }
      citations { document { id } }
    }
  }
}`;

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

interface Listed {
  readonly id: string;
  readonly modality: string;
  readonly objective: { readonly id: string };
  readonly stakeholderCategories: Ids;
  readonly purposes: { readonly nodes: readonly { readonly topics: Ids }[] };
  readonly conditions: Ids;
  readonly citations: readonly { readonly document: { readonly id: string } }[];
}

interface Counting {
  readonly by: readonly string[];
  readonly includeZero: boolean;
  readonly includeInferred: boolean;
}

const ids = ({ nodes }: Ids) => nodes.map(({ id }) => id);

const fallsUnder: Readonly<Record<string, (mandate: Listed) => readonly string[]>> = {
  ORGANISATION: ({ id }) => [id.slice(0, id.indexOf("/"))],
  OBJECTIVE: ({ objective }) => [objective.id],
  STAKEHOLDER_CATEGORY: ({ stakeholderCategories }) => ids(stakeholderCategories),
  TOPIC: ({ purposes }) => purposes.nodes.flatMap(({ topics }) => ids(topics)),
  MODALITY: ({ modality }) => [modality],
  CONDITION: ({ conditions }) => ids(conditions),
  DOCUMENT: ({ citations }) => citations.map(({ document }) => document.id),
};

const kinds: Readonly<Record<string, KindName>> = {
  ORGANISATION: "Organisation",
  OBJECTIVE: "Objective",
  STAKEHOLDER_CATEGORY: "StakeholderCategory",
  TOPIC: "Topic",
  CONDITION: "Condition",
  DOCUMENT: "Document",
};

export const groupingNames = Object.keys(fallsUnder);

const product = (lists: readonly (readonly (string | null)[])[]): (string | null)[][] =>
  lists.reduce<(string | null)[][]>((done, list) => done.flatMap((start) => list.map((id) => [...start, id])), [[]]);

/** Counts the mandates of a list as `mandateCounts` must; what rests on conclusions alone is a group only if shown. */
export function countListed(
  list: { readonly mandates: { readonly nodes: readonly Listed[] } },
  { entities, links }: Graph,
  { by, includeZero, includeInferred }: Counting,
) {
  const shown = new Map(entities.filter(({ inferred }) => includeInferred || !inferred).map((one) => [one.id, one]));
  const hiddenGives = new Set(
    links
      .filter(({ relationship, inferred }) => relationship === "GIVES" && inferred && !includeInferred)
      .map(({ to }) => to),
  );
  const valuesOf = (mandate: Listed, name: string): (string | null)[] => {
    if (name === "OBJECTIVE" && hiddenGives.has(mandate.id)) return [null];
    const under = new Set(fallsUnder[name]?.(mandate) ?? []);
    const values = [...under].filter((id) => name === "MODALITY" || shown.has(id));
    return values.length > 0 ? values : [null];
  };
  const counts = new Map<string, number>();
  if (includeZero) {
    const known = by.map((name) =>
      name === "MODALITY"
        ? ["MAY", "SHALL", "SHALL_NOT"]
        : [...shown.values()].filter(({ kind }) => kind === kinds[name]).map(({ id }) => id),
    );
    for (const combination of product(known)) counts.set(JSON.stringify(combination), 0);
  }
  for (const mandate of list.mandates.nodes) {
    for (const combination of product(by.map((name) => valuesOf(mandate, name)))) {
      const key = JSON.stringify(combination);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const rows = [...counts].map(([key, count]) => {
    const found: (string | null)[] = JSON.parse(key);
    const named = found.map((id) => (id === null ? undefined : shown.get(id)));
    return {
      entities: named.map((entity) => (entity ? { id: entity.id, name: entity.properties.name } : null)),
      labels: found.map((id, index) => (id === null ? "none" : String(named[index]?.properties.name ?? id))),
      count,
      ids: found.map((id) => id ?? ""),
    };
  });
  const texts = ({ labels, ids: found }: (typeof rows)[number]) => [...labels, ...found];
  const inOrder = (one: (typeof rows)[number], other: (typeof rows)[number]) => {
    const [left, right] = [texts(one), texts(other)];
    const index = left.findIndex((text, place) => text !== right[place]);
    return other.count - one.count || ((left[index] ?? "") < (right[index] ?? "") ? -1 : 1);
  };
  return rows
    .sort(inOrder)
    .slice(0, 500)
    .map(({ entities: shownEntities, labels, count }) => ({ entities: shownEntities, labels, count }));
}
