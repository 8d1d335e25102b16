/** A link as a search for paths follows it, from one of its ends to the other. */
export interface Step {
  readonly link: string;
  readonly relationship: string;
  readonly forward: boolean;
  readonly from: string;
  readonly to: string;
  /** The organisation whose text says it. */
  readonly organisation: string;
}

/** The part of the graph that a search has fetched: every link can be followed both ways. */
export class KnownLinks {
  private readonly links = new Set<string>();
  private readonly steps = new Map<string, Step[]>();
  private readonly organisations = new Map<string, string | null>();

  addEntity(id: string, organisation: string | null): void {
    this.organisations.set(id, organisation);
  }

  add(step: Step): void {
    if (this.links.has(step.link)) return;
    this.links.add(step.link);
    this.addStep(step);
    this.addStep({ ...step, from: step.to, to: step.from, forward: !step.forward });
  }

  from(id: string): readonly Step[] {
    return this.steps.get(id) ?? [];
  }

  /** The organisation of an entity; null for a shared term. */
  organisationOf(id: string): string | null {
    return this.organisations.get(id) ?? null;
  }

  /**
   * For each number of steps from 0 up to, but not including, `length`: the entities from which so many lead
   * to `to` without passing `from` or `to`.
   */
  within(length: number, from: string, to: string): readonly ReadonlySet<string>[] {
    const sets: Set<string>[] = [new Set([to])];
    for (let count = 1; count < length; count += 1) {
      const reached = new Set<string>();
      for (const id of sets[count - 1] ?? []) {
        for (const step of this.from(id)) if (step.to !== from && step.to !== to) reached.add(step.to);
      }
      sets.push(reached);
    }
    return sets;
  }

  private addStep(step: Step): void {
    const known = this.steps.get(step.from);
    if (known) known.push(step);
    else this.steps.set(step.from, [step]);
  }
}
