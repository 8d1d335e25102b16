/**
 * Collects entities and links with the words that they rest on, and gives them as the Graph of the product's model
 * (src/model/graph.ts): every fact cited, positions from 1, ids as the product makes them.
 */
export class GraphDraft {
  #entities = new Map();
  #links = [];
  #citations = [];
  #cited = new Map();

  /** Adds an entity, or the words of one more organisation to a shared term that is there. */
  entity(kind, id, organisation, properties, evidence) {
    if (!this.#entities.has(id)) {
      const position = this.#entities.size + 1;
      this.#entities.set(id, { kind, id, position, organisation, inferred: isInferred(evidence), properties });
    }
    this.#cite(id, { entity: id, link: null }, evidence);
    return id;
  }

  link(from, relationship, to, evidence, { isBetweenShared = false, isExample = false } = {}) {
    const { organisation } = evidence;
    const id = `${from} ${relationship} ${to}${isBetweenShared ? ` OF ${organisation}` : ""}`;
    const position = this.#links.length + 1;
    const inferred = isInferred(evidence);
    this.#links.push({ id, from, relationship, to, organisation, position, inferred, isExample });
    this.#cite(id, { entity: null, link: id }, evidence);
  }

  #cite(fact, backed, evidence) {
    const number = (this.#cited.get(fact) ?? 0) + 1;
    this.#cited.set(fact, number);
    this.#citations.push({ id: `${fact}#${number}`, ...backed, ...evidence });
  }

  /** Citations are ordered as in the texts, one organisation after the other. */
  graph() {
    const citations = this.#citations
      .sort(
        (one, other) =>
          compare(one.organisation, other.organisation) ||
          Number(one.start === null) - Number(other.start === null) ||
          one.start - other.start ||
          other.end - one.end,
      )
      .map((citation, index) => ({ ...citation, position: index + 1 }));
    return { entities: [...this.#entities.values()], links: this.#links, citations, sources: [] };
  }
}

/** Text order without the rules of a language, which cost minutes for a million texts. */
const compare = (one, other) => (one < other ? -1 : Number(one > other));

const isInferred = ({ basis }) => basis === "INFERRED";
