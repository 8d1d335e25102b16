/**
 * What CENTR's mission statement says, cell by cell, written down by reading it: seeds/centr/mission-statement.txt.
 * A cell names the clause that decides:
 *
 * - `3.a` … `3.e`: the bullet names this counterpart, and the subject if there is one: PERMITTED, NAMED
 * - `3!`: the general sentence names it itself: PERMITTED, NAMED
 * - `3`: only the general sentence reaches it, "in discussions with other organisations": PERMITTED, GENERAL
 * - `-`: the text is silent: NOT_ADDRESSED, NONE
 */
export type Cell = "3.a" | "3.b" | "3.c" | "3.d" | "3.e" | "3!" | "3" | "-";

const topics = [
  "cctld-development",
  "policy",
  "regulation",
  "best-practice",
  "privacy",
  "dispute-resolution",
  "legal-matters",
  "internet-stability",
  "research-and-development",
  "dns-technologies",
  "suppliers",
  "information-exchange",
].map((topic) => `topic/${topic}`);

const purposes = [
  "promote-cctld-development",
  "advise-on-policy",
  "advise-on-regulation",
  "common-understanding",
  "secure-internet-stability",
  "encourage-research",
  "provide-feedback",
  "stimulate-suppliers",
  "encourage-information-exchange",
].map((purpose) => `centr/purpose/${purpose}`);

/** Asked about nothing, then about each topic, then about each purpose. */
export const subjects: readonly (string | null)[] = [null, ...topics, ...purposes];

/** Towards each: the cell without a subject | the topics in the order above | the purposes in the order above. */
const rows: Readonly<Record<string, string>> = {
  "category/other-organisations": "3!  | 3 3 3  3 3 3 3  3  3 3 3  3                          | 3 3 3  3  3  3 3 3  3",
  "category/governments": "3.a | 3.a 3.a 3.a  3 3 3 3  3  3 3 3  3                    | 3.a 3.a 3.a  3  3  3 3 3  3",
  "category/international-bodies":
    "3.b | 3 3 3  3.b 3.b 3.b 3.b  3  3 3 3  3                  | 3 3 3  3.b  3  3 3 3  3",
  "category/global-coordination-bodies":
    "3.c | 3 3 3  3 3 3 3  3.c  3 3 3  3                        | 3 3 3  3  3.c  3 3 3  3",
  "category/industry": "3.d | 3 3 3  3 3 3 3  3  3.d 3.d 3.d  3                    | 3 3 3  3  3  3.d 3.d 3.d  3",
  "category/regional-organisations":
    "3.e | 3 3 3  3 3 3 3  3  3 3 3  3.e                        | 3 3 3  3  3  3 3 3  3.e",
  "category/members": "-   | - - -  - - - -  -  - - -  -                          | - - -  -  -  - - -  -",
  "category/local-internet-communities":
    "-   | - - -  - - - -  -  - - -  -                          | - - -  -  -  - - -  -",
  "body/icann": "3.c | 3 3 3  3 3 3 3  3.c  3 3 3  3                        | 3 3 3  3  3.c  3 3 3  3",
  "body/european-commission":
    "3.a | 3.a 3.a 3.a  3 3 3 3  3  3 3 3  3                    | 3.a 3.a 3.a  3  3  3 3 3  3",
};

/** Why a cell is as it is, where a reader might doubt it: towards and about, or one of them for a row or column. */
export const reasons: readonly (readonly [towards: string | null, about: string | null, reason: string])[] = [
  [
    "category/other-organisations",
    null,
    "“other organisations” are the words of the general sentence, so it names them; its examples name others.",
  ],
  [
    "category/other-organisations",
    "topic/privacy",
    "3.b names privacy with international bodies alone; the general sentence names no subject and excludes none.",
  ],
  [
    "category/governments",
    "topic/legal-matters",
    "3.a says “regulatory matters”; legal matters stand in 3.b. Topics are flat: neither implies the other.",
  ],
  ["category/governments", "topic/privacy", "Governments make privacy law, but the text names privacy in 3.b only."],
  [
    "category/international-bodies",
    "topic/policy",
    "“issues, like best practice …” leaves the list open, but names four; policy is named in 3.a.",
  ],
  [
    "category/international-bodies",
    "topic/internet-stability",
    "Named with bodies for global coordination (3.c), which the text keeps apart from international bodies (3.b).",
  ],
  [
    "category/global-coordination-bodies",
    "topic/dns-technologies",
    "“names, addresses and protocols” says who these bodies are, not what CENTR speaks about.",
  ],
  [
    "category/global-coordination-bodies",
    "topic/policy",
    "No word of 3.c says policy; what ICANN does is no matter of this text.",
  ],
  [
    "category/industry",
    "topic/suppliers",
    "Suppliers are what 3.d wants to stimulate, before industry; they are no counterpart of their own.",
  ],
  ["category/industry", "topic/research-and-development", "“in general” widens the research, not the counterpart."],
  ["category/industry", "topic/information-exchange", "3.d says feedback; the exchange of information is 3.e's."],
  [
    "category/regional-organisations",
    "topic/cctld-development",
    "“other regional ccTLD organisations” says whom; ccTLD development is named in 3.a.",
  ],
  [
    "category/regional-organisations",
    "topic/best-practice",
    "What regional organisations exchange is not said to be best practice.",
  ],
  [
    "category/members",
    null,
    "Objective 2 is for the members' benefit, and CENTR speaks on their behalf: neither is speaking before them.",
  ],
  ["category/members", "topic/suppliers", "“for the benefit of the membership” in 3.d says for whom, not before whom."],
  [
    "category/members",
    "topic/information-exchange",
    "Objective 2 promotes knowledge for members; that is no discussion with them, and they are not other organisations.",
  ],
  [
    "category/local-internet-communities",
    null,
    "Objective 1 is in their interest, and objective 4 leaves things to the local level; none addresses them.",
  ],
  ["body/icann", null, "“(such as ICANN)” puts it among the bodies of 3.c, as an example: that is enough to be named."],
  [
    "body/icann",
    "topic/privacy",
    "Only the general sentence reaches it; 3.b names privacy with international bodies, which the text does not call ICANN.",
  ],
  ["body/icann", "topic/dns-technologies", "Named with industry (3.d); before ICANN the general sentence reaches it."],
  [
    "body/european-commission",
    null,
    "“governments and the Commission of the European Union”: one bullet addresses both.",
  ],
  ["body/european-commission", "topic/regulation", "“regulatory matters” follows both counterparts of 3.a."],
  [
    "category/governments",
    "centr/purpose/advise-on-regulation",
    "“to advise on policy issues … and on regulatory matters”: the second half is a purpose of its own.",
  ],
  [
    "body/icann",
    "centr/purpose/common-understanding",
    "A purpose of 3.b; before ICANN the general sentence, which serves no purpose, reaches it.",
  ],
];

/** The mandate that a cell names. */
export const mandateOf: Readonly<Record<Exclude<Cell, "-">, string>> = {
  "3": "centr/mandate/other-organisations",
  "3!": "centr/mandate/other-organisations",
  "3.a": "centr/mandate/governments",
  "3.b": "centr/mandate/international-bodies",
  "3.c": "centr/mandate/global-coordination-bodies",
  "3.d": "centr/mandate/industry",
  "3.e": "centr/mandate/regional-organisations",
};

/** Which bullet names a subject: each is named by one. */
export const bulletOf: ReadonlyMap<string, Exclude<Cell, "-">> = new Map([
  ...[...topics.slice(0, 3), ...purposes.slice(0, 3)].map((subject) => [subject, "3.a"] as const),
  ...[...topics.slice(3, 7), ...purposes.slice(3, 4)].map((subject) => [subject, "3.b"] as const),
  ...[...topics.slice(7, 8), ...purposes.slice(4, 5)].map((subject) => [subject, "3.c"] as const),
  ...[...topics.slice(8, 11), ...purposes.slice(5, 8)].map((subject) => [subject, "3.d"] as const),
  ...[...topics.slice(11), ...purposes.slice(8)].map((subject) => [subject, "3.e"] as const),
]);

/** The purposes that a topic is a subject of. */
const purposeOfTopic: Readonly<Record<string, string>> = {
  "topic/cctld-development": "centr/purpose/promote-cctld-development",
  "topic/policy": "centr/purpose/advise-on-policy",
  "topic/regulation": "centr/purpose/advise-on-regulation",
  "topic/best-practice": "centr/purpose/common-understanding",
  "topic/privacy": "centr/purpose/common-understanding",
  "topic/dispute-resolution": "centr/purpose/common-understanding",
  "topic/legal-matters": "centr/purpose/common-understanding",
  "topic/internet-stability": "centr/purpose/secure-internet-stability",
  "topic/research-and-development": "centr/purpose/encourage-research",
  "topic/dns-technologies": "centr/purpose/provide-feedback",
  "topic/suppliers": "centr/purpose/stimulate-suppliers",
  "topic/information-exchange": "centr/purpose/encourage-information-exchange",
};

export interface GoldenCell {
  readonly towards: string;
  readonly about: string | null;
  readonly cell: Cell;
}

export const goldenCells: readonly GoldenCell[] = Object.entries(rows).flatMap(([towards, row]) => {
  const cells = row.split(/[\s|]+/).filter((cell) => cell !== "");
  if (cells.length !== subjects.length) throw new Error(`${towards} has ${cells.length} cells.`);
  return subjects.map((about, index) => ({ towards, about, cell: cells[index] as Cell }));
});

/** The purposes that a deciding bullet is asked for: the subject's, or all of the bullet's. */
function purposesOf(cell: Cell, about: string | null): string[] {
  if (cell === "-" || cell === "3" || cell === "3!") return [];
  if (about === null) return purposes.filter((purpose) => bulletOf.get(purpose) === cell);
  return [purposeOfTopic[about] ?? about];
}

/** A cell as the mandate check answers it. */
export function answerOf({ towards, about, cell }: GoldenCell) {
  const isSilent = cell === "-";
  const named = about === null ? undefined : bulletOf.get(about);
  return {
    towards,
    about,
    verdict: isSilent ? "NOT_ADDRESSED" : "PERMITTED",
    reach: isSilent ? "NONE" : cell === "3" ? "GENERAL" : "NAMED",
    conflict: false,
    mandates: isSilent ? [] : [mandateOf[cell]],
    purposes: purposesOf(cell, about),
    conditions: isSilent ? [] : ["centr/condition/common-position"],
    // Objective 4: "CENTR will not undertake activities which are best provided at a local level", whoever is addressed.
    limits: ["centr/mandate/local-activities"],
    elsewhere: named === undefined || named === cell ? [] : [mandateOf[named]],
  };
}
