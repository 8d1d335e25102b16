import { organisationId } from "./generate-graph.mjs";
import { revisionOf } from "./product.mjs";

/** What the workloads choose their arguments from: ids of the whole range, and where each mandate stands. */
export function knownData(graph, organisations) {
  const ofKind = (kind) => graph.entities.filter((entity) => entity.kind === kind);
  const idsOf = (kind) => ofKind(kind).map(({ id }) => id);
  return {
    revision: revisionOf(graph),
    organisations: Array.from({ length: organisations }, (_, index) => organisationId(index + 1)),
    mandates: ofKind("Mandate").map(({ id, position }) => ({ id, position })),
    purposeNames: ofKind("Purpose").map(({ properties }) => properties.name),
    categories: idsOf("StakeholderCategory"),
    topics: idsOf("Topic"),
    bodies: idsOf("Body"),
  };
}
