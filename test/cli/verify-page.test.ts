import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { shippedSeeds } from "../graphql/served-graph";
import { consoleExamples } from "./console-blocks";
import { makeFolder, program, startCommand } from "./program";

jest.setTimeout(60_000);

const page = "docs/verify.md";

describe(page, () => {
  const folder = makeFolder();
  beforeAll(() => {
    rmSync(folder.seeds, { recursive: true });
    cpSync(shippedSeeds, folder.seeds, { recursive: true });
    mkdirSync(folder.path("bin"));
    writeFileSync(folder.path("bin/mandate-graph"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(folder.path("bin/mandate-graph"), 0o755);
  });
  afterAll(() => folder.remove());

  // In the order of the page: each goes on where the one before has ended.
  it.each(consoleExamples(page).map((example) => [example.command, example.shown] as const))(
    "shows what comes of: %s",
    async (command, shown) => {
      const settings = { PATH: `${folder.path("bin")}:${process.env.PATH}` };
      const { stdout } = await startCommand("bash", ["--norc", "-c", `exec 2>&1\n${command}`], {
        settings,
        cwd: folder.folder,
      }).ended;
      expect(stdout.trimEnd()).toBe(shown.trimEnd());
    },
  );
});
