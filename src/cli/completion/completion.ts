import { Argument, type Command } from "commander";
import { type EndWith, exitCodes } from "../exit-codes";
import { printResult } from "../print";
import { bashCompletion } from "./bash-completion";
import { type CommandRow, commandTable, type OptionRow, optionsOf } from "./command-table";
import { fishCompletion } from "./fish-completion";
import { zshCompletion } from "./zsh-completion";

type Shell = (commands: readonly CommandRow[], options: readonly OptionRow[]) => string;

const shells: Readonly<Record<string, Shell>> = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

const after = `
The script completes commands, options, their values, folders and files, as the program has them now.

Exit codes: 0 printed, 2 wrong usage.

Examples:
  $ source <(mandate-graph completion bash)
  $ source <(mandate-graph completion zsh)
  $ mandate-graph completion fish > ~/.config/fish/completions/mandate-graph.fish`;

/** `completion`: a script by which a shell completes the command line. */
export function addCompletion(program: Command, endWith: EndWith): void {
  program
    .command("completion")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(shells)))
    .description("print a script by which a shell completes commands and options")
    .addHelpText("after", after)
    .action((shell: string) => {
      printResult(shells[shell]?.(commandTable(program), optionsOf(program)) ?? "");
      endWith(exitCodes.ok);
    });
}
