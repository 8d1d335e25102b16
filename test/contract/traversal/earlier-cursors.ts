import { kindNames, kindTable } from "../../../src/model/kind-table";

const all = "first: 500, includeInferred: true";

/** Its keys with a capital letter are the types of the lists below them. */
const query = `{
  ${kindNames
    .filter((kind) => kindTable[kind].hasRootList)
    .map((kind) => `${kind}: ${kindTable[kind].plural}(${all}) { edges { cursor } }`)
    .join("\n  ")}
  texts: documents(${all}) { nodes {
    Clause: clauses(first: 500) { edges { cursor node { Clause: clauses(first: 500) { edges { cursor } } } } }
    Link: supportedLinks(${all}) { edges { cursor } }
    Entity: supports(${all}) { edges { cursor } }
  } }
}`;

/** Cursors of the lists of a graph, from an answer about it, by the type listed. */
export async function cursorsOf(
  ask: (query: string) => Promise<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const cursors = new Map<string, string[]>();
  const collect = (value: unknown, type: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "cursor") cursors.set(type, [...(cursors.get(type) ?? []), String(inner)]);
      else collect(inner, /^[A-Z]/.test(key) ? key : type);
    }
  };
  collect(JSON.parse(await ask(query)).data, "");
  return cursors;
}
