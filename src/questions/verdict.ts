import { Reach, Verdict } from "../model/answers/answer-codes";
import { Modality } from "../model/codes";
import type { LinkedPurpose, MandateSheet, Readings, SheetMandate } from "./mandate-sheet";

/** Whom a mandate check asks about, as the organisation's own text sees it. */
export interface Counterpart {
  /** The category asked for, or those that include the body, each by its id. */
  readonly categories: ReadonlyMap<string, Counted>;
}

/** A category that a counterpart is, or that includes it. */
export interface Counted {
  readonly isExternal: boolean;
  /** The link that includes the body; null for the category asked for itself. */
  readonly inclusion: { readonly link: string; readonly stated: boolean } | null;
}

const isExternal = ({ categories }: Counterpart) => [...categories.values()].some((category) => category.isExternal);

/** A mandate at the deciding level, with the purposes that the question is about. */
export interface Deciding {
  readonly mandate: SheetMandate;
  readonly purposes: readonly LinkedPurpose[];
}

/** A mandate that names the subject asked about towards others. */
export interface Elsewhere {
  readonly mandate: SheetMandate;
  /** Whether words of the text say so. */
  readonly isStated: boolean;
}

/** What the rules decide: see docs/answers.md. */
export interface Decision {
  readonly verdict: Verdict;
  readonly reach: Reach;
  readonly conflict: boolean;
  readonly mandates: readonly Deciding[];
  readonly limits: readonly SheetMandate[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Towards these, a mandate reaches every organisation outside. */
export const otherOrganisations = "category/other-organisations";

const isProhibition = ({ modality }: SheetMandate) => modality === Modality.SHALL_NOT;
const isTowards = (mandate: SheetMandate, categories: ReadonlyMap<string, unknown>) =>
  mandate.categories.some(({ id }) => categories.has(id));

/** The purposes of a mandate that a question is about; all of them where it is about nothing. */
function matching(mandate: SheetMandate, about: string | null): LinkedPurpose[] {
  if (about === null) return [...mandate.purposes];
  return mandate.purposes.filter((purpose) => purpose.id === about || purpose.topics.some(({ id }) => id === about));
}

/** Mandates of one level: those that decide, and the prohibitions that only narrow an answer about nothing. */
interface Level {
  readonly deciding: readonly SheetMandate[];
  readonly narrowing: readonly SheetMandate[];
}

/** Rule 4: asked about nothing, a prohibition of certain subjects forbids those subjects, not everything. */
function level(mandates: readonly SheetMandate[], about: string | null): Level {
  const narrows = (mandate: SheetMandate) => about === null && isProhibition(mandate) && mandate.purposes.length > 0;
  return { deciding: mandates.filter((mandate) => !narrows(mandate)), narrowing: mandates.filter(narrows) };
}

/** Rule 5: words that reach the counterpart or the subject without naming it. */
function generalLevel(
  sheet: MandateSheet,
  named: readonly SheetMandate[],
  counterpart: Counterpart,
  about: string | null,
): Level {
  const unspecific = named.filter(({ purposes }) => purposes.length === 0);
  if (unspecific.length > 0) return { deciding: unspecific, narrowing: [] };
  if (!isExternal(counterpart)) return { deciding: [], narrowing: [] };
  const wide = sheet.mandates.filter(
    (mandate) =>
      isTowards(mandate, new Map([[otherOrganisations, null]])) &&
      (mandate.purposes.length === 0 || matching(mandate, about).length > 0),
  );
  return level(wide, about);
}

function verdictOf(mandates: readonly SheetMandate[]): Verdict {
  if (mandates.some(isProhibition)) return Verdict.FORBIDDEN;
  return mandates.some(({ modality }) => modality === Modality.SHALL) ? Verdict.REQUIRED : Verdict.PERMITTED;
}

/** Rule 6: what is named is decided before what is general; prohibitions that only narrow decide where nothing else does. */
function choose(named: Level, general: Level): { reach: Reach; mandates: readonly SheetMandate[] } {
  if (named.deciding.length > 0) return { reach: Reach.NAMED, mandates: named.deciding };
  if (general.deciding.length > 0) return { reach: Reach.GENERAL, mandates: general.deciding };
  if (named.narrowing.length > 0) return { reach: Reach.NAMED, mandates: named.narrowing };
  if (general.narrowing.length > 0) return { reach: Reach.GENERAL, mandates: general.narrowing };
  return { reach: Reach.NONE, mandates: [] };
}

/** Both levels of a sheet for one question. */
function levelsOf(
  sheet: MandateSheet,
  counterpart: Counterpart,
  about: string | null,
): { named: Level; general: Level } {
  const addressing = sheet.mandates.filter((mandate) => isTowards(mandate, counterpart.categories));
  const named = about === null ? addressing : addressing.filter((mandate) => matching(mandate, about).length > 0);
  return { named: level(named, about), general: generalLevel(sheet, addressing, counterpart, about) };
}

/**
 * Decides whether an organisation may speak to a counterpart about a subject.
 *
 * @param readings what decides, and what limits and mandates elsewhere are taken from
 * @param about a topic or a purpose; null where nothing is asked about
 */
export function decide({ deciding, shown }: Readings, counterpart: Counterpart, about: string | null): Decision {
  const levels = levelsOf(deciding, counterpart, about);
  const { reach, mandates } = choose(levels.named, levels.general);
  const verdict = mandates.length === 0 ? Verdict.NOT_ADDRESSED : verdictOf(mandates);
  const isAllowed = verdict === Verdict.PERMITTED || verdict === Verdict.REQUIRED;
  const narrowing = [levels, levelsOf(shown, counterpart, about)].flatMap(({ named, general }) => [
    ...named.narrowing,
    ...general.narrowing,
    ...(reach === Reach.NAMED && isAllowed ? general.deciding.filter(isProhibition) : []),
  ]);
  const internal = shown.mandates.filter((mandate) => mandate.categories.length === 0 && isProhibition(mandate));
  const limiting = new Set([...internal, ...narrowing].map(({ id }) => id));
  const chosen = new Set(mandates.map(({ id }) => id));
  return {
    verdict,
    reach,
    conflict: mandates.some(isProhibition) && !mandates.every(isProhibition),
    mandates: mandates.map((mandate) => ({ mandate, purposes: matching(mandate, about) })),
    limits: shown.mandates.filter(({ id }) => limiting.has(id) && !chosen.has(id)),
    elsewhere:
      about === null
        ? []
        : shown.mandates
            .filter(({ id }) => !chosen.has(id))
            .flatMap((mandate) => namedElsewhere(mandate, counterpart, about)),
  };
}

/** Rule 10: what a mandate says of the subject, where it says it towards others alone. */
function namedElsewhere(mandate: SheetMandate, { categories }: Counterpart, about: string): Elsewhere[] {
  const purposes = matching(mandate, about);
  if (mandate.categories.length === 0 || isTowards(mandate, categories) || purposes.length === 0) return [];
  const inWords = ({ id, stated, topics }: LinkedPurpose) =>
    stated && (id === about || topics.some((topic) => topic.id === about && topic.stated));
  const isStated = mandate.stated && mandate.categories.some(({ stated }) => stated) && purposes.some(inWords);
  return [{ mandate, isStated }];
}
