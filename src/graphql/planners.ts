import { planMandateCounts } from "../questions/counts/plan-mandate-counts";
import { planConnected, planPaths } from "../questions/paths/plan-paths";
import { planMandateCheck } from "../questions/plan-mandate-check";
import { planScope } from "../questions/plan-scope";
import { planQuoteChecks } from "../questions/quote-checks/plan-quote-checks";
import { planSearch } from "../questions/search/plan-search";
import { planTraversal } from "../traversal/plan-traversal";
import type { Planner } from "../traversal/root-plan";
import { planDataset } from "./dataset";

/** Everything that answers root fields, in the order of asking. */
export const planners: readonly Planner[] = [
  planTraversal,
  planMandateCheck,
  planScope,
  planPaths,
  planConnected,
  planMandateCounts,
  planQuoteChecks,
  planSearch,
  planDataset,
];
