import { setImmediate as othersTurn } from "node:timers/promises";
import { EngineError } from "../../store/engine";

/** How long judging may keep the process from other work, in milliseconds. */
const turn = 50;

/** Lets judging many citations neither hold up other requests nor go on for ever. */
export class Pace {
  private readonly begun = performance.now();
  private turnBegun = this.begun;

  /** @param limit milliseconds after which judging is given up; null for never */
  constructor(private readonly limit: number | null) {}

  /** @throws EngineError with the code TIMEOUT once the limit is passed */
  async step(): Promise<void> {
    const now = performance.now();
    if (this.limit !== null && now - this.begun > this.limit) {
      const message = `Judging the citations took longer than ${this.limit} ms: ask for a smaller page without a status.`;
      throw new EngineError("TIMEOUT", message);
    }
    if (now - this.turnBegun <= turn) return;
    await othersTurn();
    this.turnBegun = performance.now();
  }
}
