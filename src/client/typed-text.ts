/**
 * The text of a GraphQL operation that knows the types of its variables and of its answer.
 *
 * At run time it is nothing but the text. Documents that graphql-codegen's own presets make in the mode `string` fit
 * as well, and so does any text, whose answer is then unknown unless the caller says what it is.
 */
export type TypedText<Data, Variables> = Text & { readonly __apiType?: (variables: Variables) => Data };

/** What a string and codegen's `TypedDocumentString` have in common, and a parsed document has not. */
type Text = Pick<string, "length" | "trim" | "toString">;

/** The variables of an operation. */
export type VariablesOf<Operation> = Operation extends TypedText<unknown, infer Variables> ? Variables : never;

/** The data that an operation is answered with. */
export type DataOf<Operation> = Operation extends TypedText<infer Data, never> ? Data : never;
