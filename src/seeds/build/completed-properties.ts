import { Basis } from "../../model/codes";
import type { StoredValue } from "../../model/graph";
import type { Draft, DraftEntity } from "../draft/draft";
import { inherited, widerMandates } from "../draft/inheritance";
import { newestMission } from "../draft/written-properties";

type Properties = Readonly<Record<string, StoredValue>>;

/** Adds to what a record says itself what follows from the texts and from other records. */
export class CompletedProperties {
  readonly #draft: Draft;
  readonly #wider: ReadonlyMap<string, string>;
  readonly #current = new Map<string, string | undefined>();
  readonly #illustrative = new Set<string>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#wider = widerMandates(draft);
    const missions = Array.from(draft.entities.values()).filter((entity) => entity.kind === "Mission");
    for (const { folder } of draft.folders) {
      this.#current.set(folder.name, newestMission(missions.filter((each) => each.organisation === folder.name))?.id);
    }
    for (const { from, relationship, words } of draft.links) {
      const isText = words.some((each) => each.basis !== Basis.INFERRED);
      if (relationship === "EXEMPLIFIES" && isText) this.#illustrative.add(from);
    }
  }

  /** The stored properties of an entity, as its class in the model has them. */
  of(entity: DraftEntity): Properties {
    const { kind, id, properties } = entity;
    switch (kind) {
      case "Mission":
        return { ...properties, isCurrent: this.#current.get(entity.organisation ?? "") === id };
      case "Objective":
        return { ...properties, wording: this.#wording(entity) };
      case "Mandate":
        return { ...properties, ...this.#mandate(entity) };
      case "Document":
        return { ...properties, text: this.#draft.texts.get(id)?.text ?? null };
      default:
        return properties;
    }
  }

  #wording({ words, properties }: DraftEntity): StoredValue {
    const quotes = words.flatMap((each) => {
      const found = this.#draft.searches.get(each);
      const text = this.#draft.texts.get(each.document ?? "");
      return found?.outcome === "found" && text !== undefined
        ? [text.text.slice(found.span.start, found.span.end)]
        : [];
    });
    return quotes.length === 0 ? (properties.name ?? null) : quotes.join(" … ");
  }

  #mandate({ id, properties }: DraftEntity): Properties {
    const modality = inherited(this.#draft, this.#wider, id, "modality");
    const ownName = properties.name ?? null;
    const action = String(inherited(this.#draft, this.#wider, id, "action"));
    const name = ownName ?? action.charAt(0).toUpperCase() + action.slice(1);
    return { name, modality, action, illustrative: this.#illustrative.has(id) };
  }
}
