import { dashboard, typename } from "./dashboard.mjs";
import { deepPage, lookUp } from "./growth.mjs";
import { page } from "./page.mjs";
import { mandateCheck, paths, scope, search } from "./questions.mjs";
import { tree } from "./tree.mjs";

/**
 * What is asked. Each workload has:
 *
 * - `name` and `title`; `contestants`, the names of those who can answer it;
 * - `arguments(random, data)`: the values of one request, at random from all that the data hold;
 * - `request`: what is sent for these values, in the form of each contestant;
 * - `plain(data)`, where forms differ: an answer in the shape in which all are compared;
 * - `all`, where it is the same again and again: the values of every request in turn;
 * - `expected(values, facts)`, where the made-up graph itself tells the answer.
 */
export const workloads = [tree, page, mandateCheck, scope, paths, search, dashboard, typename];

/** What is asked at every size, by the names of the report. */
export const growthWorkloads = { lookUp, tree, page: deepPage, mandateCheck, path: paths, search };
