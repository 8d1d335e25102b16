import type { StoredValue } from "../../../src/model/graph";
import { type KindName, kindTable } from "../../../src/model/kind-table";
import type { RelationshipType } from "../../../src/model/relationship-table";
import { type GraphDraft, idOf } from "./graph-draft";
import type { Random } from "./random";
import { writeClauses } from "./random-clauses";
import { type Citable, RandomEvidence } from "./random-evidence";
import { anyModality, type Plenty, type Vocabulary } from "./random-graph";
import { oddName, randomText } from "./random-text";

type Properties = Readonly<Record<string, StoredValue>>;

/** Writes one organisation with all that is its own into a draft, and what it says of shared terms. */
export class RandomOrganisation {
  private readonly documents: readonly Citable[];
  private readonly evidence: RandomEvidence;
  private count = 0;

  constructor(
    private readonly random: Random,
    private readonly draft: GraphDraft,
    private readonly id: string,
    private readonly plenty: Plenty,
    private readonly vocabulary: Vocabulary,
  ) {
    const mostClauses = plenty.missing.has("CONTAINS") ? 0 : plenty.most + 1;
    this.documents = Array.from({ length: random.whole(1, plenty.most) }, (_, index) => ({
      id: idOf(id, "Document", index + 1),
      written: random.chance(0.75) ? randomText(random, mostClauses) : null,
    }));
    this.evidence = new RandomEvidence(random, id, this.documents, plenty);
  }

  write(): void {
    const { random, vocabulary } = this;
    const acronym = random.pick([null, oddName(random)]);
    this.draft.addEntity(
      "Organisation",
      this.id,
      this.id,
      this.named({ acronym, regionalFocus: null }),
      this.evidence.ofFact(),
    );
    this.writeDocuments();
    const purposes = this.several("Purpose", 0);
    const conditions = this.several("Condition", 0);
    const principles = this.several("Principle", 0);
    const objectives = this.writeMissions(principles);
    const mandates = objectives.flatMap((objective) => this.writeMandates(objective));
    for (const mandate of mandates) this.linkMandate(mandate, mandates, purposes, conditions);
    for (const purpose of purposes) this.linkSome(purpose, "CONCERNS", vocabulary.topics);
    for (const category of vocabulary.categories) this.linkSome(category, "INCLUDES", vocabulary.bodies);
    for (const { id } of this.documents) this.linkSome(id, "GOVERNS", [...objectives, ...mandates, ...conditions], 0.4);
  }

  private writeDocuments(): void {
    for (const document of this.documents) {
      const { id, written } = document;
      const documentType = this.random.pick([null, "Document", oddName(this.random)]);
      const properties = this.named({ documentType, hasText: written !== null, text: written?.text ?? null });
      const firstLine = written && { start: 0, end: written.text.indexOf("\n") };
      const evidence = firstLine ? [this.evidence.ofSpan(document, firstLine)] : this.evidence.ofFact();
      this.draft.addEntity("Document", id, this.id, properties, evidence);
      this.link(this.id, "HAS_DOCUMENT", id);
      if (written) writeClauses(this.draft, this.evidence, this.id, document, written);
    }
  }

  /** Writes the missions, one of them current, and what they state; gives the objectives. */
  private writeMissions(principles: readonly string[]): string[] {
    const { random } = this;
    const count = random.whole(1, this.plenty.most);
    const current = random.whole(1, count);
    const objectives: string[] = [];
    for (let mission = 1; mission <= count; mission += 1) {
      const id = idOf(this.id, "Mission", mission);
      const adopted = { adoptedOn: random.pick([null, "2002-09-05"]), adoptedBy: random.pick([null, oddName(random)]) };
      this.draft.addEntity(
        "Mission",
        id,
        this.id,
        this.named({ ...adopted, isCurrent: mission === current }),
        this.evidence.ofFact(),
      );
      this.link(this.id, "HAS_MISSION", id);
      this.linkSome(id, "FOLLOWS", principles);
      const stated = this.several("Objective", 1, () => ({
        number: random.pick([null, random.whole(0, 9)]),
        modality: random.pick([null, anyModality(random)]),
        wording: oddName(random),
      }));
      for (const objective of stated) this.link(id, "STATES", objective);
      objectives.push(...stated);
    }
    return objectives;
  }

  private writeMandates(objective: string): string[] {
    if (this.plenty.missing.has("GIVES")) return [];
    const { random } = this;
    const mandates = this.several("Mandate", 0, () => ({
      modality: anyModality(random),
      action: oddName(random),
      illustrative: random.chance(0.4),
    }));
    for (const mandate of mandates) this.link(objective, "GIVES", mandate);
    return mandates;
  }

  private linkMandate(
    mandate: string,
    mandates: readonly string[],
    purposes: readonly string[],
    conditions: readonly string[],
  ): void {
    const wider = mandates.filter((id) => id !== mandate);
    if (wider.length > 0) this.linkSome(mandate, "EXEMPLIFIES", [this.random.pick(wider)]);
    this.linkSome(mandate, "TOWARDS", this.vocabulary.categories);
    this.linkSome(mandate, "BENEFITS", this.vocabulary.categories, 0.5);
    this.linkSome(mandate, "SERVES", purposes);
    this.linkSome(mandate, "SUBJECT_TO", conditions);
  }

  /** Adds entities of one kind, from `least` to as many as there may be. */
  private several(kind: KindName, least: 0 | 1, properties: () => Properties = () => ({})): string[] {
    return Array.from({ length: this.random.whole(least, this.plenty.most) }, () => {
      this.count += 1;
      const id = idOf(this.id, kind, `${kindTable[kind].folder.slice(0, 2)}-${this.count}`);
      return this.draft.addEntity(kind, id, this.id, this.named(properties()), this.evidence.ofFact());
    });
  }

  private linkSome(from: string, type: RelationshipType, to: readonly string[], share = 1): void {
    if (this.plenty.missing.has(type)) return;
    for (const id of this.random.some(to, this.plenty.link * share)) this.link(from, type, id);
  }

  private link(from: string, type: RelationshipType, to: string): void {
    const isExample = type === "INCLUDES" && this.random.chance(0.5);
    this.draft.addLink(this.id, from, type, to, this.evidence.ofFact(), isExample);
  }

  private named(properties: Properties): Properties {
    return { name: oddName(this.random), ...properties };
  }
}
