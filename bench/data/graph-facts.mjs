/**
 * What the workloads that all contestants share must answer, read from the made-up graph itself: an oracle that knows
 * no database. Only facts that are shown by default.
 */
export class GraphFacts {
  #entities;
  #targets = new Map();
  #sources = new Map();
  #citations = new Map();

  constructor(graph) {
    this.#entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
    for (const { from, relationship, to, inferred } of graph.links) {
      if (inferred) continue;
      push(this.#targets, `${from} ${relationship}`, this.#entities.get(to));
      push(this.#sources, `${to} ${relationship}`, this.#entities.get(from));
    }
    for (const citation of graph.citations) if (citation.entity) push(this.#citations, citation.entity, citation);
    for (const list of [...this.#targets.values(), ...this.#sources.values(), ...this.#citations.values()])
      list.sort((one, other) => one.position - other.position);
  }

  tree(id) {
    const objective = (entity) => ({
      ...shown(entity, ["number", "modality", "wording"]),
      ...this.#cited(entity),
      mandates: this.#list(entity, "GIVES", (mandate) => ({
        ...shown(mandate, ["modality", "action"]),
        ...this.#cited(mandate),
        stakeholderCategories: this.#list(mandate, "TOWARDS", (category) => shown(category, [])),
        purposes: this.#list(mandate, "SERVES", (purpose) => ({ ...shown(purpose, []), ...this.#cited(purpose) })),
        conditions: this.#list(mandate, "SUBJECT_TO", (each) => ({ ...shown(each, []), ...this.#cited(each) })),
      })),
    });
    const mission = (entity) => ({
      ...shown(entity, ["adoptedOn"]),
      objectives: this.#list(entity, "STATES", objective),
    });
    const organisation = this.#entities.get(id);
    return { ...shown(organisation, ["acronym"]), missions: this.#list(organisation, "HAS_MISSION", mission) };
  }

  page(category, after, size) {
    const found = (this.#sources.get(`${category} TOWARDS`) ?? []).filter(({ position }) => position > after);
    return found.slice(0, size).map((mandate) => ({
      ...shown(mandate, ["modality", "action"]),
      purposes: this.#list(mandate, "SERVES", (purpose) => shown(purpose, [])),
      conditions: this.#list(mandate, "SUBJECT_TO", (condition) => shown(condition, [])),
    }));
  }

  #list({ id }, relationship, show) {
    return (this.#targets.get(`${id} ${relationship}`) ?? []).map(show);
  }

  #cited({ id }) {
    const citations = this.#citations.get(id) ?? [];
    return { citations: citations.map(({ quote, clause }) => ({ quote, clause: clause?.split("/").at(-1) ?? null })) };
  }
}

function push(lists, key, value) {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function shown({ id, properties }, names) {
  return { id, name: properties.name, ...Object.fromEntries(names.map((name) => [name, properties[name]])) };
}
