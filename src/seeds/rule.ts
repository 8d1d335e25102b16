import type { Draft } from "./draft/draft";
import type { Problem } from "./problem";

/** What a rule has to say: a problem without the rule's name. */
export type Finding = Omit<Problem, "rule">;

/**
 * One thing that must be so in the seeds.
 *
 * A rule looks at the whole draft and lists everything that breaks it. It keeps silent where a problem of reading, or
 * of another rule, may be the cause, so that one slip makes one problem.
 */
export type SeedRule = (draft: Draft) => Iterable<Finding>;
