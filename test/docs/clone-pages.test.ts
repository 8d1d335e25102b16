/** Pages whose commands are typed in the clone, or to a server that was started there: each is run in a copy of it. */
import { chmodSync, cpSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { consoleExamples } from "../cli/console-blocks";
import { makeFolder, program, type Running, start, startCommand } from "../cli/program";
import { shippedSeeds } from "../graphql/served-graph";

// Each test starts the program, on a machine that may be busy.
jest.setTimeout(60_000);

const shownOrigin = "http://127.0.0.1:4000";

/** What the pages take from a clone: its seeds, those of the tests, and `npm run -s cli --`. */
function makeClone() {
  const { folder, seeds, path, remove } = makeFolder();
  mkdirSync(path("test/fixtures"), { recursive: true });
  renameSync(seeds, path("test/fixtures/seeds"));
  cpSync(shippedSeeds, seeds, { recursive: true });
  mkdirSync(path("bin"));
  const shim = `#!/bin/sh\nif [ "$1 $2 $3 $4" != "run -s cli --" ]; then exit 3; fi\nshift 4\n`;
  writeFileSync(path("bin/npm"), `${shim}exec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(path("bin/npm"), 0o755);
  return { folder, path, remove };
}

describe.each(["docs/running.md", "docs/seeds.md"])("%s", (page) => {
  let clone: ReturnType<typeof makeClone>;
  let server: Running | undefined;
  let origin: string | undefined;
  beforeAll(() => {
    clone = makeClone();
  });
  afterAll(async () => {
    server?.child.kill("SIGTERM");
    await server?.ended;
    clone.remove();
  });

  /** Starts the server when it is asked first: it reads the seeds as the page's commands have left them. */
  const serve = async (): Promise<string> => {
    server = start(["serve"], { settings: { PORT: "0", SEEDS: clone.path("seeds") } });
    const [, found = ""] =
      /GraphQL +(http:\S+)\/graphql/.exec(await server.waitFor(/GraphQL +http:\S+\/graphql\n/)) ?? [];
    return found;
  };

  it.each(consoleExamples(page).map((example) => [example.command, example.shown] as const))(
    "shows what comes of: %s",
    async (command, shown) => {
      if (command.includes(shownOrigin)) origin ??= await serve();
      const script = `exec 2>&1\n${command.replaceAll(shownOrigin, origin ?? "")}`;
      const settings = { PATH: `${clone.path("bin")}:${process.env.PATH}` };
      const { stdout } = await startCommand("bash", ["--norc", "-c", script], { settings, cwd: clone.folder }).ended;
      expect(stdout.trimEnd()).toBe(shown.trimEnd());
    },
  );
});
