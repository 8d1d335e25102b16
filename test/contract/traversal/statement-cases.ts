import type { Graph } from "../../../src/model/graph";
import { type KindName, kindNames, kindTable } from "../../../src/model/kind-table";
import { relationshipTypes } from "../../../src/model/relationship-table";
import type { Json, Parameters } from "../../../src/store/engine";
import { storedRows } from "../../../src/store/load/stored-rows";
import { writtenTypes } from "../../../src/store/read-dataset";
import { type Fillings, statement, statementHeader } from "../../../src/store/statements";

/** What the header of a file in `cypher/` says. */
export interface Header {
  readonly isWrite: boolean;
  /** The one engine that it is for; null for both. */
  readonly engine: string | null;
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly columns: readonly (readonly [name: string, type: string])[];
}

export function readHeader(name: string): Header {
  const lines = statementHeader(name);
  const pairs = (mark: string) =>
    lines.flatMap((line) => {
      const [, pair, type] = new RegExp(`^@${mark} (\\w+) (\\S+)`).exec(line) ?? [];
      return pair && type ? [[pair, type] as const] : [];
    });
  return {
    isWrite: lines.includes("@access write"),
    engine: lines.find((line) => line.startsWith("@engine "))?.slice("@engine ".length) ?? null,
    parameters: pairs("param"),
    columns: pairs("column"),
  };
}

/** A statement with its places filled and its parameters given. */
export interface Case {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Every way in which a statement is run here: over all kinds or types, with each yes-or-no question answered both ways. */
export function casesOf(name: string, graph: Graph, revision: string): Case[] {
  const loaded = [...storedRows(graph, revision)].filter((set) => set.statement === name && set.rows.length > 0);
  if (loaded.length > 0)
    return loaded.map(({ fillings, rows }) => ({ text: wholeText(name, fillings), parameters: { rows, revision } }));
  return fillingsOf(name).flatMap((fillings) =>
    [true, false].map((answer) => ({
      text: wholeText(name, fillings),
      parameters: parametersOf(name, graph, revision, answer),
    })),
  );
}

/** What can stand in the places of a statement. An index and a constraint are those that a database has already. */
function fillingsOf(name: string): Fillings[] {
  const label = (LABEL: string): Fillings => ({ LABEL, NAME: `mandate_graph_unique_${LABEL}` });
  if (name === "paths/links") return [{ RELATIONSHIPS: relationshipTypes.join("|") }];
  if (name === "schema/unique-id") return kindNames.map(label);
  if (name === "schema/index")
    return [{ LABEL: "Citation", PROPERTY: "clause", NAME: "mandate_graph_index_Citation_clause" }];
  if (name === "schema/link-order")
    return [{ RELATIONSHIP: "TOWARDS", NAME: "mandate_graph_index_TOWARDS_to_fromPosition" }];
  if (name === "load/merge-evidence") return [{ RELATIONSHIP: "RESTS_ON" }, { RELATIONSHIP: "QUOTED_FROM" }];
  if (name === "load/merge-links") return relationshipTypes.map((RELATIONSHIP) => ({ RELATIONSHIP }));
  const labels: Fillings[] = [
    ...kindNames.map((kind) => ({ ...label(kind), KIND: kind })),
    { ...label("Entity"), KIND: "Topic" },
  ];
  const texts = new Set(labels.map((filling) => statement(name, filling)));
  return texts.size === 1 ? [label("Entity")].map((filling) => ({ ...filling, KIND: "Topic" })) : labels;
}

/** A block for a bound variable is put below it, and what only binds returns what it binds. */
function wholeText(name: string, fillings: Fillings): string {
  const text = statement(name, fillings);
  const { columns } = readHeader(name);
  const [, bound] = /[Bb]lock for (?:a|the) bound (mandate|data set)/.exec(statementHeader(name).join(" ")) ?? [];
  const names = columns.map(([column]) => column).join(", ");
  if (bound === "mandate") return `MATCH (mandate:Mandate)\nCALL (mandate) {\n${text}\n}\nRETURN ${names}`;
  if (bound) return `MATCH (dataset:Dataset {id: 'dataset'})\nCALL (dataset) {\n${text}\n}\nRETURN ${names}`;
  if (columns.length === 0 || text.includes("RETURN ")) return text;
  const shown = columns.map(([column, type]) => (type === "Node!" ? `properties(${column}) AS ${column}` : column));
  return `${text}\nRETURN ${shown.join(", ")}`;
}

function parametersOf(name: string, graph: Graph, revision: string, answer: boolean): Parameters {
  const idsOf = (kind: KindName) => graph.entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
  const all = [...graph.entities.map(({ id }) => id), "nobody"];
  const known: Readonly<Record<string, Json>> = {
    ...{
      revision,
      relationshipTypes: writtenTypes,
      prefix: "alpha/",
      id: "",
      position: 0,
      after: 0,
      limit: 100_000,
      size: 100_000,
    },
    ...{
      organisation: "alpha",
      organisations: idsOf("Organisation"),
      documents: idsOf("Document"),
      clauses: idsOf("Clause"),
    },
    ...{
      document: idsOf("Document")[0] ?? "nobody",
      ends: all.slice(0, 2),
      avoid: all.slice(2, 3),
      maxDegree: 4,
      counted: 5,
    },
    ...{
      through: kindNames.map((kind) => kindTable[kind].code),
      kinds: kindNames.map((kind) => kindTable[kind].code),
      properties: { id: "dataset", revision },
      rows: [],
      seconds: 5,
    },
  };
  const byType: Readonly<Record<string, Json>> = {
    Boolean: answer,
    Int: 10,
    ID: all[0] ?? "",
    String: "",
    "[ID!]": all,
    "[String!]": [],
    "[Asking!]": all.map((id, number) => ({ number, id })),
  };
  return Object.fromEntries(
    readHeader(name).parameters.map(([parameter, type]) => {
      const value = known[parameter] ?? byType[type.replace(/!$/, "")];
      if (value === undefined)
        throw new Error(`Say in statement-cases.ts what $${parameter} of cypher/${name}.cypher can be.`);
      return [parameter, value];
    }),
  );
}
