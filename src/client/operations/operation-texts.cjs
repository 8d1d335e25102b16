/**
 * A plugin of graphql-codegen: each operation as one typed text, with the fragments that it uses, in an object
 * `operations` whose keys are the operations' names. The client makes a method of each.
 *
 * It takes the place of `typed-document-node`, whose output needs a package for its types and holds every fragment
 * once for each operation. See docs/decisions/0006-the-typed-client.md.
 */
const { concatAST, Kind, print, visit } = require("graphql");

const methodName = ({ name }) => name.value[0].toLowerCase() + name.value.slice(1);

/** As it is sent: descriptions are for the readers of the file. */
const textOf = (definition) => print({ ...definition, description: undefined });

/** The names of all fragments that a definition uses, those that its fragments use too. */
function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      found.add(name.value);
      fragmentsOf(fragments.get(name.value), fragments, found);
    },
  });
  return found;
}

function entryOf(operation, fragments) {
  const { name, operation: type, description } = operation;
  const method = methodName(operation);
  if (!description) throw new Error(`The operation ${name.value} has no description: say which question it answers.`);
  if (["execute", "pages"].includes(method)) throw new Error(`An operation may not be called ${name.value}.`);
  const types = `${name.value}${type === "query" ? "Query" : "Mutation"}`;
  const text = [textOf(operation), ...[...fragmentsOf(operation, fragments)].sort().map((each) => `\${${each}}`)];
  return `  /** ${description.value} */
  ${method}: text<Types.${types}, Types.${types}Variables>(\`${text.join("\n")}\`),`;
}

module.exports.plugin = (_schema, documents) => {
  const { definitions } = concatAST(documents.map(({ document }) => document));
  const named = definitions.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));
  const fragments = new Map(
    named.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const operations = named.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return `import type { TypedText } from "../typed-text";
import type * as Types from "./types";

const text = <Data, Variables>(query: string): TypedText<Data, Variables> => query;
${[...fragments].map(([name, each]) => `\nconst ${name} = \`${textOf(each)}\`;\n`).join("")}
/** The operations that the client knows, by the name of their method: the text of each, with the types of its answer. */
export const operations = {
${operations.map((each) => entryOf(each, fragments)).join("\n")}
} as const;
`;
};
