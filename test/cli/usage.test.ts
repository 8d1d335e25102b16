import { program, run, startCommand } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

const questions = ["ask", "scope", "paths", "search"];
const commands = [...questions, "serve", "query", "init", "check", "load", "status", "verify", "completion"];

describe("the help", () => {
  it.each(commands)("of %s tells what it does, with exit codes and an example", async (command) => {
    const { code, stdout, stderr } = await run([command, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: mandate-graph /);
    expect(stdout).toMatch(/\nExit codes: 0 [^.]*2 wrong usage/);
    expect(stdout).toMatch(/\nExamples:\n {2}\$ /);
    expect(await run(["help", command])).toEqual({ code, stdout, stderr });
  });

  it("of the program lists every command", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
    expect(stdout).toContain("Exit codes: ");
  });
});

describe("wrong usage", () => {
  it("ends with 2 and suggests what was probably meant", async () => {
    const wrong: readonly [readonly string[], string][] = [
      [["qery"], "(Did you mean query?)"],
      [["check", "--wtach"], "(Did you mean --watch?)"],
      [["query", "--cvs"], "(Did you mean --csv?)"],
      [["init"], "missing required argument 'id'"],
      [["--colour"], "unknown option"],
    ];
    for (const [commandLine, message] of wrong) {
      const { code, stdout, stderr } = await run(commandLine);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
    }
  });
});

it("a reader that has seen enough ends a command without a word", async () => {
  const piped = `"${process.execPath}" "${program}" completion bash | head -n 1`;
  const { stdout, stderr } = await startCommand("bash", ["--norc", "-c", piped]).ended;
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^# Completion of mandate-graph for bash.*\n$/), ""]);
});
