import type { Engine, Json } from "./engine";
import { statement } from "./statements";

const mostNamed = 5;

/** The database holds nodes that we did not write: whoever runs it must say that we may write beside them. */
export class ForeignDataError extends Error {
  readonly code = "FOREIGN_DATA";

  constructor(
    /** How many nodes are not ours. */
    readonly count: number,
    /** Up to five of them, by labels and id. */
    readonly examples: readonly string[],
  ) {
    const nodes = count === 1 ? "1 node" : `${count} nodes`;
    super(
      `The database holds ${nodes} that mandate-graph did not write: ${examples.join(", ")}${count > examples.length ? ", …" : ""}.`,
    );
    this.name = "ForeignDataError";
  }
}

/** Throws ForeignDataError where the database holds nodes without the label `MandateGraph`. Changes nothing. */
export async function requireNoForeignData(engine: Engine): Promise<void> {
  const [counted] = await engine.read(statement("dataset/count-foreign-nodes"));
  const foreign = Number(counted?.foreign ?? 0);
  if (foreign <= 0) return;
  const found = await engine.read(statement("dataset/find-foreign-nodes"), { limit: mostNamed });
  throw new ForeignDataError(
    foreign,
    found.map(({ labels, id }) => named(labels, id)),
  );
}

/** `:Person:Employee "p-1"`, `:Person`, or `a node without a label`. */
function named(labels: Json | undefined, id: Json | undefined): string {
  const label = Array.isArray(labels) && labels.length > 0 ? `:${labels.join(":")}` : "a node without a label";
  const text = typeof id === "string" || typeof id === "number" ? ` ${JSON.stringify(id).slice(0, 80)}` : "";
  return label + text;
}
