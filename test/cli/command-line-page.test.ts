import { consoleExamples, makeConsole, withoutPassing } from "./console-blocks";
import { run } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

const page = "docs/command-line.md";
const examples = consoleExamples(page);

describe(page, () => {
  let console_: ReturnType<typeof makeConsole>;
  beforeAll(() => {
    console_ = makeConsole();
  });
  afterAll(() => console_.remove());

  // In the order of the page: each goes on where the one before has ended.
  it.each(examples.map((example) => [example.command, example] as const))(
    "shows what comes of: %s",
    async (_, example) => {
      expect(withoutPassing(await console_.show(example))).toBe(withoutPassing(example.shown));
    },
  );

  it("has an example of every command", async () => {
    const { stdout } = await run(["--help"]);
    const [, list = ""] = /\nCommands:\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].flatMap(([, name]) => (name === "help" ? [] : [name]));
    const shown = examples.map(({ command }) => /mandate-graph (\w+)/.exec(command)?.[1]);
    expect(commands.filter((name) => !shown.includes(name))).toEqual([]);
  });
});
