/** What is used of the scripts in `vendor/`, which are loaded before ours and make these names global. */

interface ReactElement {
  readonly type: unknown;
}

type ReactChild = ReactElement | string | number | null;

declare const React: {
  createElement(
    type: unknown,
    properties: object | null,
    ...children: readonly (ReactChild | readonly ReactChild[])[]
  ): ReactElement;
  useEffect(effect: () => undefined | (() => void), dependencies?: readonly unknown[]): void;
  useState<Value>(initial: Value): [Value, (value: Value) => void];
};

declare const ReactDOM: {
  createRoot(element: Element): { render(element: ReactElement): void };
};

/** A place in a line that CodeMirror is about to give a style. */
interface CodeMirrorStream {
  readonly string: string;
  pos: number;
  next(): string | null;
}

/** One of GraphiQL's editors, which are CodeMirror 5. */
interface CodeMirrorEditor {
  getValue(): string;
  setValue(text: string): void;
  on(event: "change", listener: () => void): void;
  off(event: "change", listener: () => void): void;
  addOverlay(mode: { token(stream: CodeMirrorStream): string | null }): void;
  getWrapperElement(): HTMLElement;
  somethingSelected(): boolean;
  setOption(name: "lineWrapping", value: boolean): void;
}

type GraphiQLFetcher = (
  asked: { readonly query: string; readonly variables?: unknown; readonly operationName?: string | null | undefined },
  options?: unknown,
) => unknown;

declare const GraphiQL: {
  createFetcher(options: { readonly url: string; readonly enableIncrementalDelivery: boolean }): GraphiQLFetcher;
  readonly Footer: unknown;
  readonly GraphQL: typeof import("graphql");
  readonly React: {
    useEditorContext(options: { readonly nonNull: true }): {
      readonly queryEditor: CodeMirrorEditor | null;
      readonly variableEditor: CodeMirrorEditor | null;
      readonly responseEditor: CodeMirrorEditor | null;
    };
    useExecutionContext(options: { readonly nonNull: true }): { run(): void };
    useSchemaStore(): { readonly schema: import("graphql").GraphQLSchema | null | undefined };
  };
};

declare const GraphiQLPluginExplorer: { explorerPlugin(): unknown };
