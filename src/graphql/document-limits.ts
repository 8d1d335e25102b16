import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationRule,
} from "graphql";
import type { RequestContext } from "./request-context";

/** How large a document may be. The parser stops at the tokens; the rest is measured before validation. */
export const documentLimits = {
  tokens: 4000,
  /** Fields below one another. */
  depth: 20,
  /** Fields of all operations with their fragments written out. */
  fields: 3000,
  /** Fields at the root of an operation: each is a statement. */
  rootFields: 30,
  /** Times that one response key may be written in one selection: validation compares each pair. */
  repetitions: 30,
  /** Errors of validation after which it ends. */
  errors: 5,
} as const;

interface Measure {
  readonly depth: number;
  readonly fields: number;
}

function tooLarge(what: string, field: string | null): GraphQLError {
  return new GraphQLError(`The query is too large: ${what}.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", ...(field ? { field } : {}) },
  });
}

/** Refuses a selection that writes one response key again and again, inline fragments included. */
function requireFewRepetitions(set: SelectionSetNode): void {
  const counts = new Map<string, number>();
  const visit = (selections: SelectionSetNode) => {
    for (const node of selections.selections) {
      if (node.kind === "InlineFragment") visit(node.selectionSet);
      else {
        const key = node.kind === "Field" ? (node.alias?.value ?? node.name.value) : `...${node.name.value}`;
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count > documentLimits.repetitions) {
          throw tooLarge(`"${key}" is written more than ${documentLimits.repetitions} times in one selection`, key);
        }
      }
    }
  };
  visit(set);
}

/** Measures selections with their fragments written out; each fragment is measured once. */
class DocumentMeasurer {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Measure | null>();

  constructor(document: DocumentNode) {
    const definitions = document.definitions.flatMap((node) => (node.kind === "FragmentDefinition" ? [node] : []));
    this.fragments = new Map(definitions.map((node) => [node.name.value, node]));
  }

  measure(set: SelectionSetNode): Measure {
    requireFewRepetitions(set);
    let depth = 0;
    let fields = 0;
    for (const node of set.selections) {
      const part =
        node.kind === "Field"
          ? this.measureField(node)
          : node.kind === "InlineFragment"
            ? this.measure(node.selectionSet)
            : this.measureFragment(node.name.value);
      depth = Math.max(depth, part.depth);
      fields += part.fields;
      if (fields > documentLimits.fields) throw tooLarge(`it selects more than ${documentLimits.fields} fields`, null);
    }
    return { depth, fields };
  }

  private measureField(node: FieldNode): Measure {
    const below = node.selectionSet ? this.measure(node.selectionSet) : { depth: 0, fields: 0 };
    if (below.depth >= documentLimits.depth)
      throw tooLarge(`fields stand more than ${documentLimits.depth} deep`, node.name.value);
    return { depth: below.depth + 1, fields: below.fields + 1 };
  }

  /** A fragment inside itself counts as nothing here: validation refuses it. */
  private measureFragment(name: string): Measure {
    const known = this.known.get(name);
    if (known !== undefined) return known ?? { depth: 0, fields: 0 };
    const fragment = this.fragments.get(name);
    if (!fragment) return { depth: 0, fields: 0 };
    this.known.set(name, null);
    const measured = this.measure(fragment.selectionSet);
    this.known.set(name, measured);
    return measured;
  }
}

function rootFieldCount(set: SelectionSetNode): number {
  return set.selections.filter((node) => node.kind === "Field").length;
}

/** @throws QUERY_TOO_COMPLEX, naming the field where one can be named */
function requireWithinLimits(document: DocumentNode): void {
  const measurer = new DocumentMeasurer(document);
  for (const node of document.definitions) {
    if (node.kind === "FragmentDefinition") measurer.measure(node.selectionSet);
    if (node.kind !== "OperationDefinition") continue;
    const count = rootFieldCount(node.selectionSet);
    if (count > documentLimits.rootFields) {
      throw tooLarge(`it asks ${count} fields at the root; at most ${documentLimits.rootFields} are allowed`, null);
    }
    measurer.measure(node.selectionSet);
  }
}

/**
 * Ends validation of a document that is too large before its first selection is looked at: a rule of
 * GraphQL itself compares every pair of fields, which takes seconds for thousands of them.
 *
 * A rule cannot end validation, only errors can, so the error is reported once more than there may be
 * errors. `keepFirstError` takes the copies away.
 */
export const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    try {
      requireWithinLimits(document);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      for (let copy = 0; copy <= documentLimits.errors; copy += 1) context.reportError(error);
    }
  },
});

/** Leaves one error of the copies by which `withinLimits` ended validation. */
export const keepFirstError: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== "single") return;
      const [first] = body.singleResult.errors ?? [];
      if (first?.extensions?.code === "QUERY_TOO_COMPLEX") body.singleResult.errors = [first];
    },
  }),
};
