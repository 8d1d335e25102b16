/**
 * What a reader of the CENTR text expects to find first, written by reading the text and the seeds: the ids
 * that the best hits must have, in this order. `none` is for words that the text does not have.
 */
export interface KnownItem {
  readonly text: string;
  readonly best: readonly string[];
  /** What it shows. */
  readonly why: string;
}

const clause = (number: string) => `centr/clause/mission-statement/${number}`;
const mandate = (id: string) => `centr/mandate/${id}`;
const item = (text: string, why: string, ...best: string[]): KnownItem => ({ text, best, why });

export const knownItems: readonly KnownItem[] = [
  item("privacy", "a topic before what names it", "topic/privacy", "centr/purpose/common-understanding", clause("3.b")),
  item("PRIVACY", "capitals", "topic/privacy", "centr/purpose/common-understanding"),
  item("prívácy", "diacritics in the question", "topic/privacy", "centr/purpose/common-understanding"),
  item("pirvacy", "two letters that changed places", "topic/privacy"),
  item("privcy", "a letter too few", "topic/privacy"),
  item("privaccy", "a letter too many", "topic/privacy"),
  item("priv", "a beginning", "topic/privacy"),
  item("ICANN", "a body", "body/icann", clause("3.c"), mandate("global-coordination-bodies")),
  item("icann", "small letters", "body/icann"),
  item("ICAN", "a beginning of an acronym", "body/icann"),
  item("IACNN", "a typing error in an acronym", "body/icann"),
  item("CENTR", "an organisation by its acronym", "centr"),
  item("Council of European registries", "an organisation by words of its name", "centr"),
  item("european commission", "words in another order", "body/european-commission"),
  item("Commission of the European Union", "a whole name", "body/european-commission", "category/governments"),
  item("stability of the Internet", "a topic by its name", "topic/internet-stability"),
  item("stabilty of the intrnet", "two misspelt words", "topic/internet-stability"),
  item("secure stability", "another form of a word", "centr/purpose/secure-internet-stability"),
  item("government", "one for many", "category/governments", mandate("governments")),
  item("governmnet", "a typing error in one for many", "category/governments"),
  item("policies", "many for one", "topic/policy"),
  item("regulation", "a topic", "topic/regulation"),
  item("regulatory matter", "a name before a quote", "centr/purpose/advise-on-regulation", "topic/regulation"),
  item("best practice", "two words", "topic/best-practice"),
  item("best practise", "a wrong letter", "topic/best-practice"),
  item("dispute resolution", "two words", "topic/dispute-resolution"),
  item("resolving disputes", "stems in another order", "topic/dispute-resolution"),
  item("legal", "one word of two", "topic/legal-matters"),
  item("research and development", "an empty word between", "topic/research-and-development"),
  item("reserch developement", "a typing error in each word", "topic/research-and-development"),
  item("DNS technology", "one for many", "topic/dns-technologies"),
  item("dns-related", "a hyphen", "topic/dns-technologies"),
  item("suppliers", "a topic", "topic/suppliers", "centr/purpose/stimulate-suppliers"),
  item("information exchange", "a topic before the purpose", "topic/information-exchange"),
  item("exchange of informations", "stems in another order", "topic/information-exchange"),
  item(
    "ccTLD development",
    "a purpose and its topic",
    "topic/cctld-development",
    "centr/purpose/promote-cctld-development",
  ),
  item("common position", "a condition", "centr/condition/common-position"),
  item("consensus", "a principle", "centr/principle/consensus-building", clause("0.2")),
  item("cultural variations", "words apart", "centr/principle/respect-for-variations"),
  item("subsidiarity", "an objective before the mandate", "centr/objective/4", mandate("subsidiarity"), clause("4")),
  item("subsidarity", "a letter too few in a long word", "centr/objective/4", mandate("subsidiarity")),
  item("best provided at a local level", "a prohibition", mandate("local-activities")),
  item("statutes", "a document by its title", "centr/document/statutes"),
  item("procedural rules", "a document", "centr/document/internal-procedural-rules"),
  item("member access", "a document", "centr/document/member-access-by-service"),
  item("clause 3.c", "a clause by its number", clause("3.c")),
  item("non-associated", "a quote of a category", "category/regional-organisations", clause("3.e")),
  item("organizatoin", "two errors, one of them letters that changed places", "category/other-organisations"),
  item("organization", "American spelling", "category/other-organisations"),
  item("knowledge", "an objective", "centr/objective/2", mandate("knowledge-and-information"), clause("2")),
  item("Local Internet Communities", "a category", "category/local-internet-communities"),
  item('"privacy" AND (NOT~ [*', "signs of query languages", "topic/privacy"),
  item("adopted by the membership", "the same words twice, by position", clause("5.1"), "centr/mission/2002-09-05"),
  item("bylaws", "a word that the text does not have"),
  item("xyzzy", "no word at all"),
  item("Café", "a word of another language"),
];
