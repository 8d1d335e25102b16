import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, visit } from "graphql";
import { type Asked, fragmentsOf } from "../../traversal/selection/collect-fields";
import { completeOperation } from "./complete";

/** How many documents are known at most, and how long the longest of them is: in all some megabytes. */
const mostKnown = 300;
const longestKnown = 20_000;

/** A document as a request brings it, and what was found in it. */
export interface Learnt {
  readonly text: string;
  readonly operationName: string | null | undefined;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * A document that is asked again and again gets statements of its own. Whoever tries one selection after the other,
 * as people do in a playground, should not wait until the database has planned a new text for each.
 */
const timesUntilSelected = 3;

type CompleteAnswers = ReturnType<typeof completeOperation>;

/** An operation that has passed parsing, the limits and validation. */
export interface KnownOperation {
  readonly operation: OperationDefinitionNode;
  /** Its selection, to be planned; from the third time that it is asked on with the selected values alone. */
  askedWith(variables: Asked["variables"]): Asked;
  /** How its answers are completed, made once for each set of values in its directives. */
  completeWith(variables: Asked["variables"]): CompleteAnswers;
}

/**
 * Operations whose documents were found right before, by the document's text: they need not be parsed and validated
 * again. The one that was asked for longest ago goes first.
 */
export class KnownDocuments {
  private readonly known = new Map<string, KnownOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Keeps an operation. Its document must be valid and within all limits. */
  learn({ text, operationName, document, operation }: Learnt): void {
    const key = keyOf(text, operationName);
    if (text.length > longestKnown || this.known.has(key)) return;
    const [oldest] = this.known.keys();
    if (this.known.size >= mostKnown && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, new Operation(this.schema, document, operation));
  }

  /** The operation of a document's text; undefined where it was not learnt, or not for long. */
  find(text: string, operationName: string | null | undefined): KnownOperation | undefined {
    const key = keyOf(text, operationName);
    const found = this.known.get(key);
    if (found === undefined) return undefined;
    this.known.delete(key);
    this.known.set(key, found);
    return found;
  }
}

const keyOf = (text: string, operationName: string | null | undefined) => `${operationName ?? ""} ${text}`;

/** More sets of values in directives are not kept: there are few in any interface, but a stranger can make many. */
const mostCompleters = 20;

class Operation implements KnownOperation {
  private readonly fragments: Asked["fragments"];
  private times = 1;
  private readonly deciding: readonly string[];
  private readonly completers = new Map<string, CompleteAnswers>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = fragmentsOf(document);
    this.deciding = variablesOfDirectives(document);
  }

  askedWith(variables: Asked["variables"]): Asked {
    this.times += 1;
    const { schema, fragments } = this;
    return { schema, fragments, variables, values: this.times < timesUntilSelected ? "all" : "selected" };
  }

  completeWith(variables: Asked["variables"]): CompleteAnswers {
    const key = JSON.stringify(this.deciding.map((name) => variables[name] ?? null));
    const known = this.completers.get(key);
    if (known) return known;
    const { schema, fragments, operation } = this;
    const made = completeOperation({ schema, fragments, variables, values: "selected" }, operation);
    if (this.completers.size >= mostCompleters) this.completers.clear();
    this.completers.set(key, made);
    return made;
  }
}

/** The variables that decide which fields are selected. */
function variablesOfDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: {
      enter: (directive) => {
        for (const { value } of directive.arguments ?? []) if (value.kind === "Variable") names.add(value.name.value);
      },
    },
  });
  return [...names].sort();
}
