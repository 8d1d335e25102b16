/**
 * An oracle for the answers of traversals: the schema that is served, answered by filtering, sorting and
 * slicing the arrays of a graph. It is as simple as it is slow, and shares nothing with what it judges
 * but the model's tables and the form of a cursor.
 */
import {
  buildSchema,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  graphql,
  isObjectType,
  printSchema,
} from "graphql";
import type { CitationRecord, EntityRecord, Graph, LinkRecord } from "../../../src/model/graph";
import { kindNames, kindTable } from "../../../src/model/kind-table";
import type { MandateFilter } from "../../../src/model/mandate-filter";
import { relationshipFields } from "../../../src/model/relationship-fields";
import { GraphIndex } from "./graph-index";
import { connection, type ListArguments } from "./naive-connection";
import { matches } from "./naive-filter";
import { type Entry, inTextOrder, ownCitations, reached, type Seen, see } from "./naive-reach";

type Arguments = ListArguments & {
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly filter?: MandateFilter | null;
  readonly includeInferred?: boolean | null;
  readonly includeParts?: boolean | null;
};
type Resolver<Source> = GraphQLFieldResolver<Source, unknown, Arguments>;

/** Answers queries about one graph without a database. */
export class NaiveAnswers {
  private readonly schema: GraphQLSchema;
  private readonly graph: GraphIndex;

  constructor(
    served: GraphQLSchema,
    graph: Graph,
    private readonly revision: string,
  ) {
    this.graph = new GraphIndex(graph);
    this.schema = buildSchema(printSchema(served));
    for (const name of ["Node", "Entity"]) {
      Object.assign(this.schema.getType(name) ?? {}, { resolveType: ({ entity }: Seen) => entity.kind });
    }
    this.resolveRoot();
    this.resolveKinds();
    this.resolveEvidence();
  }

  async answer(source: string, variableValues: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    return graphql({ schema: this.schema, source, variableValues });
  }

  private resolve<Source>(type: string, field: string, resolver: Resolver<Source>): void {
    const object = this.schema.getType(type);
    const definition = isObjectType(object) ? object.getFields()[field] : undefined;
    if (!definition) throw new Error(`The schema has no field "${type}.${field}".`);
    definition.resolve = resolver as GraphQLFieldResolver<unknown, unknown>;
  }

  private resolveRoot(): void {
    const lookUp = (kind: EntityRecord["kind"] | null, id = ""): Seen => {
      const entity = this.graph.find(id);
      if (entity && (kind === null || entity.kind === kind)) return see(entity, null);
      throw new GraphQLError(`There is no "${id}".`, { extensions: { code: "NOT_FOUND" } });
    };
    this.resolve("Query", "node", (_, { id }) => lookUp(null, id));
    this.resolve("Query", "nodes", (_, { ids = [] }) =>
      ids.map((id) => (this.graph.find(id) ? lookUp(null, id) : null)),
    );
    for (const kind of kindNames) {
      this.resolve("Query", kindTable[kind].single, (_, { id }) => lookUp(kind, id));
      if (kindTable[kind].hasRootList)
        this.resolve("Query", kindTable[kind].plural, (_, given) => this.rootList(kind, given));
    }
  }

  private rootList(kind: EntityRecord["kind"], given: Arguments) {
    const entries = this.graph.graph.entities
      .filter((entity) => entity.kind === kind && (given.includeInferred === true || !entity.inferred))
      .map((entity): Entry => {
        const node = see(entity, null);
        const citations = inTextOrder(this.graph.citationsOf(entity.id));
        return { position: entity.position, id: entity.id, node, citations, isExample: false };
      });
    return connection(this.filtered(entries, given), given, this.revision);
  }

  private filtered(entries: readonly Entry[], { filter, includeInferred }: Arguments): readonly Entry[] {
    if (!filter) return entries;
    return entries.filter(
      ({ node }) => "entity" in node && matches(this.graph, node.entity, filter, includeInferred === true),
    );
  }

  private resolveKinds(): void {
    for (const kind of kindNames) {
      const type = this.schema.getType(kind);
      if (!isObjectType(type)) throw new Error(`The schema has no type "${kind}".`);
      for (const field of Object.keys(type.getFields())) {
        this.resolve<Seen>(kind, field, ({ entity }) => entity.properties[field]);
      }
      this.resolve<Seen>(kind, "id", ({ entity }) => entity.id);
      this.resolve<Seen>(kind, "kind", () => kindTable[kind].code);
      this.resolve<Seen>(kind, "citations", (seen) => ownCitations(this.graph, seen));
    }
    for (const field of relationshipFields) {
      this.resolve<Seen>(field.on, field.field, (seen, given) => {
        const shown = { includeInferred: given.includeInferred === true, includeParts: given.includeParts === true };
        const entries = this.filtered(reached(this.graph, seen, field, shown), given);
        if (field.shows === "list") return connection(entries, given, this.revision);
        if (field.shows === "only" && entries.length > 1) return null;
        const [first] = [...entries].sort((left, right) => left.position - right.position);
        return first?.node ?? null;
      });
    }
  }

  private resolveEvidence(): void {
    this.resolve<CitationRecord>("Citation", "document", ({ document }) => see(this.graph.entity(document), null));
    this.resolve<CitationRecord>("Citation", "clause", ({ clause }) =>
      clause ? see(this.graph.entity(clause), null) : null,
    );
    type LinkSeen = { readonly link: LinkRecord; readonly context: string | null };
    this.resolve<LinkSeen>("Link", "from", ({ link, context }) => see(this.graph.entity(link.from), context));
    this.resolve<LinkSeen>("Link", "to", ({ link, context }) => see(this.graph.entity(link.to), context));
    this.resolve<LinkSeen>("Link", "relationship", ({ link }) => link.relationship);
    this.resolve<LinkSeen>("Link", "citations", ({ link }) => inTextOrder(this.graph.citationsOf(link.id)));
  }
}
