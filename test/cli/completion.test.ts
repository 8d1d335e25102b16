import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { type Folder, makeFolder, run, startCommand } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  mkdirSync(folder.path("my seeds"));
  folder.write("mandates.graphql", "");
});
afterAll(() => folder.remove());

const scripts = new Map<string, string>();

async function script(shell: string): Promise<string> {
  const known = scripts.get(shell) ?? (await run(["completion", shell])).stdout;
  scripts.set(shell, known);
  return known;
}

const helps = new Map<string, string>();

async function helpOf(command: string): Promise<string> {
  const known = helps.get(command) ?? (await run([command, "--help"])).stdout;
  helps.set(command, known);
  return known;
}

describe("the completion for bash", () => {
  /** What bash offers for words of a command line, the last of which is being typed. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const complete = [
      await script("bash"),
      'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
      "_mandate_graph 2>/dev/null",
      'printf "%s\\n" "$' + '{COMPREPLY[@]}"',
    ].join("\n");
    const { stdout, stderr } = await startCommand(
      "bash",
      ["--norc", "-c", complete, "bash", "mandate-graph", ...words],
      {
        cwd: folder.folder,
      },
    ).ended;
    expect(stderr).toBe("");
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .sort();
  }

  it("offers every command that the help lists", async () => {
    const { stdout } = await run(["--help"]);
    const [, list = ""] = /\nCommands:\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(7);
    expect(await offered("")).toEqual([...commands, "--help", "--version", "-V", "-h"].sort());
    expect(await offered("ch")).toEqual(["check"]);
  });

  it("offers the options of a command and their values", async () => {
    expect(await offered("check", "--")).toEqual(["--format", "--help", "--json", "--watch"]);
    expect(await offered("check", "--format", "")).toEqual(["github", "json", "text"]);
    expect(await offered("check", "--format", "=", "gi")).toEqual(["github"]);
    expect(await offered("check", "--format", "=")).toEqual(["github", "json", "text"]);
    expect(await offered("completion", "")).toEqual(["bash", "fish", "zsh"]);
    expect(await offered("query", "--c")).toEqual(["--csv"]);
    expect(await offered("help", "st")).toEqual(["status"]);
  });

  it("offers folders and files where they are wanted, and nothing where something new is to be named", async () => {
    expect(await offered("check", "")).toEqual(["my seeds", "seeds"]);
    expect(await offered("init", "acme", "--into", "my")).toEqual(["my seeds"]);
    expect(await offered("query", "")).toEqual(["mandates.graphql", "my seeds", "seeds"]);
    expect(await offered("init", "")).toEqual([]);
    expect(await offered("query", "--variables", "")).toEqual([]);
  });
});

describe.each(["bash", "zsh", "fish"])("the completion for %s", (shell) => {
  it("knows every option of every command, and is read by the shell where it is installed", async () => {
    const text = await script(shell);
    const questions = ["ask", "scope", "paths", "search"];
    for (const command of [...questions, "serve", "query", "init", "check", "load", "status", "verify", "completion"]) {
      const options = [...(await helpOf(command)).matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
      expect(options).toContain("help");
      for (const option of options) expect(text).toMatch(new RegExp(`${command}[\\s\\S]*(--|-l )${option}\\b`));
    }
    const { error, status, stderr } = spawnSync(shell, ["-n"], { input: text, encoding: "utf8" });
    expect([error === undefined ? status : 0, stderr ?? ""]).toEqual([0, ""]);
  });
});

it("a shell that is not known is refused, with those that are", async () => {
  expect(await run(["completion", "csh"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("Allowed choices are bash, zsh, fish."),
  });
});
