import type { EntityRecord, LinkRecord } from "../../../src/model/graph";
import type { MandateFilter } from "../../../src/model/mandate-filter";
import type { RelationshipType } from "../../../src/model/relationship-table";
import type { GraphIndex } from "./graph-index";

/** Whether a mandate matches a filter, read off the contract's description of MandateFilter. */
export function matches(
  graph: GraphIndex,
  mandate: EntityRecord,
  filter: MandateFilter,
  includeInferred: boolean,
): boolean {
  const isShown = (link: LinkRecord, reached: EntityRecord) => includeInferred || !(link.inferred || reached.inferred);
  const from = (entity: EntityRecord, type: RelationshipType) =>
    graph.linksFrom(entity.id, type).flatMap((link) => {
      const reached = graph.entity(link.to);
      return isShown(link, reached) ? [{ link, reached }] : [];
    });
  const reachedBy = (type: RelationshipType) => from(mandate, type).map(({ reached }) => reached);
  const isAmong = (entities: readonly EntityRecord[], ids: readonly string[]) =>
    entities.some(({ id }) => ids.includes(id));

  const givenBy = () =>
    graph.linksTo(mandate.id, "GIVES").flatMap((link) => {
      const objective = graph.entity(link.from);
      return isShown(link, objective) ? [objective] : [];
    });
  const bodies = () =>
    reachedBy("TOWARDS")
      .flatMap((category) => from(category, "INCLUDES"))
      .filter(({ link }) => link.organisation === mandate.organisation)
      .map(({ reached }) => reached);
  const topics = () =>
    reachedBy("SERVES").flatMap((purpose) => from(purpose, "CONCERNS").map(({ reached }) => reached));

  const { properties } = mandate;
  const tests: boolean[] = [];
  const test = <Value>(value: Value | null | undefined, holds: (value: Value) => boolean) => {
    if (value !== null && value !== undefined) tests.push(holds(value));
  };
  test(filter.organisation, (ids) => ids.includes(mandate.organisation ?? ""));
  test(filter.objective, (ids) => isAmong(givenBy(), ids));
  test(filter.modality, (modalities) => modalities.some((each) => each === properties.modality));
  test(filter.stakeholderCategory, (ids) => isAmong(reachedBy("TOWARDS"), ids));
  test(filter.body, (ids) => isAmong(bodies(), ids));
  test(filter.topic, (ids) => isAmong(topics(), ids));
  test(filter.condition, (ids) => isAmong(reachedBy("SUBJECT_TO"), ids));
  test(filter.illustrative, (asked) => properties.illustrative === asked);
  test(filter.hasCondition, (asked) => reachedBy("SUBJECT_TO").length > 0 === asked);
  const deeper = (part: MandateFilter) => matches(graph, mandate, part, includeInferred);
  test(filter.and, (parts) => parts.every(deeper));
  test(filter.or, (parts) => parts.some(deeper));
  test(filter.not, (part) => !deeper(part));
  return tests.every(Boolean);
}
