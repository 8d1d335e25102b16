import type { Draft } from "../draft/draft";
import type { Problem } from "../problem";
import type { SeedRule } from "../rule";
import { cardinality } from "./cardinality";
import { duplicateId } from "./duplicate-id";
import { inferredWithoutRationale } from "./inferred-without-rationale";
import { modality } from "./modality";
import { quoteAbsent } from "./quote-absent";
import { quoteAmbiguous } from "./quote-ambiguous";
import { sharedTermDisagreement } from "./shared-term-disagreement";
import { uncitedFact } from "./uncited-fact";
import { unknownId } from "./unknown-id";
import { unreachable } from "./unreachable";
import { wrongKind } from "./wrong-kind";

/** Every rule on what was read, by the name that its problems carry. */
export const rules: ReadonlyMap<string, SeedRule> = new Map([
  ["unknown-id", unknownId],
  ["duplicate-id", duplicateId],
  ["wrong-kind", wrongKind],
  ["cardinality", cardinality],
  ["uncited-fact", uncitedFact],
  ["inferred-without-rationale", inferredWithoutRationale],
  ["quote-absent", quoteAbsent],
  ["quote-ambiguous", quoteAmbiguous],
  ["modality", modality],
  ["shared-term-disagreement", sharedTermDisagreement],
  ["unreachable", unreachable],
]);

/** Everything that the rules find. */
export function checkDraft(draft: Draft): readonly Problem[] {
  return Array.from(rules).flatMap(([rule, check]) => Array.from(check(draft), (finding) => ({ ...finding, rule })));
}
