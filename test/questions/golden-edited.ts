/** CENTR's seeds without a bullet of objective 3, and without its general sentence, beside a twin that keeps all terms. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from "yaml";
import type { Graph } from "../../src/model/graph";
import { graphOf, shippedSeeds } from "../graphql/served-graph";

export const bullets = {
  "3.a": "governments",
  "3.b": "international-bodies",
  "3.c": "global-coordination-bodies",
  "3.d": "industry",
  "3.e": "regional-organisations",
} as const;
export type Bullet = keyof typeof bullets;

const generalSentence =
  "CENTR may represent the membership in discussions with other organisations where there is a common CENTR position. ";

async function editFile(path: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(path, "utf8");
  const edited = edit(text);
  if (edited === text) throw new Error(`Nothing of ${path} was changed.`);
  await writeFile(path, edited);
}

/** The text without the line of a bullet. */
const withoutBullet = (bullet: Bullet) => (text: string) => {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith("  • "));
  lines.splice(first + Object.keys(bullets).indexOf(bullet), 1);
  return lines.join("\n");
};

/** Every map of a list below a key at the top. */
function itemsOf(document: ReturnType<typeof parseDocument>, key: string): YAMLMap[] {
  const list = document.get(key);
  return isSeq(list) ? list.items.filter(isMap) : [];
}

function removeItem(document: ReturnType<typeof parseDocument>, key: string, id: string): void {
  const list = document.get(key);
  if (isSeq(list)) list.items = list.items.filter((item) => !isMap(item) || item.get("id") !== id);
}

const mandatesWithout = (bullet: Bullet, withGeneral: boolean) => (text: string) => {
  const document = parseDocument(text);
  removeItem(document, "mandates", bullets[bullet]);
  // The bullets after it move up by a letter.
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "clause" || !isScalar(value)) return;
      const clause = String(value.value);
      if (/^3\.[a-e]$/.test(clause) && clause > bullet) {
        value.value = `3.${String.fromCharCode(clause.charCodeAt(2) - 1)}`;
      }
    },
  });
  if (withGeneral) return document.toString();
  removeItem(document, "mandates", "other-organisations");
  document.delete("conditions");
  for (const mandate of itemsOf(document, "mandates")) {
    mandate.delete("exemplifies");
    mandate.delete("conditions");
    mandate.set("modality", "MAY");
    mandate.set("rationale", "What is listed as an example is allowed.");
  }
  return document.toString();
};

/** The graph of these seeds. */
export async function graphWithout(bullet: Bullet, { withGeneral }: { readonly withGeneral: boolean }): Promise<Graph> {
  const folder = await mkdtemp(join(tmpdir(), "seeds-"));
  const centr = join(folder, "centr");
  try {
    await cp(shippedSeeds, folder, { recursive: true });
    await cp(centr, join(folder, "twin"), { recursive: true });
    await editFile(join(folder, "twin", "organisation.yaml"), (text) => text.replace("id: centr", "id: twin"));
    await editFile(join(centr, "mission-statement.txt"), withoutBullet(bullet));
    await editFile(join(centr, "representation.yaml"), mandatesWithout(bullet, withGeneral));
    if (!withGeneral) {
      await editFile(join(centr, "mission-statement.txt"), (text) => text.replace(generalSentence, ""));
      await editFile(join(centr, "mission.yaml"), (text) =>
        text.replace(/modality: MAY\n {4}quote: CENTR may represent .*/, "quote: The following lists some examples"),
      );
      await editFile(join(centr, "organisation.yaml"), (text) => {
        const document = parseDocument(text);
        for (const each of itemsOf(document, "documents")) {
          if (each.get("id") === "position-development-rules") each.delete("governs");
        }
        return document.toString();
      });
    }
    return await graphOf(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
