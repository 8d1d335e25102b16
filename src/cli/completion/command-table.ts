import type { Argument, Command, Option } from "commander";

/** What can stand in a place of the command line: words, or names of files or folders; nothing where it is free. */
export interface Values {
  readonly words: readonly string[];
  readonly paths: "files" | "folders" | null;
}

/** An option as a completion needs it. */
export interface OptionRow {
  /** `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null where the option takes no value. */
  readonly values: Values | null;
}

/** A command as a completion needs it. */
export interface CommandRow {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionRow[];
  readonly arguments: readonly (Values & { readonly name: string })[];
}

/** All commands with everything that can follow them, read from commander's own table of them. */
export function commandTable(program: Command): readonly CommandRow[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    arguments: command.registeredArguments.map((each) => ({
      name: each.name(),
      ...valuesOf(each, each.name(), names),
    })),
  }));
}

/** The options that a command shows in its help; those of the program itself can stand before any command. */
export function optionsOf(command: Command): readonly OptionRow[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => {
      const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
      const [, placeholder = null] = /[<[](.+?)[>\]]/.exec(option.flags) ?? [];
      return {
        flags,
        description: option.description,
        values: placeholder === null ? null : valuesOf(option, placeholder, []),
      };
    });
}

/** What is chosen from is known; for the rest the name of the place tells: `folder`, `query|file`, `command`. */
function valuesOf({ argChoices }: Argument | Option, name: string, commands: readonly string[]): Values {
  const words = argChoices ?? (name === "command" ? commands : []);
  const paths = /\bfolder\b/.test(name) ? "folders" : /\bfile\b/.test(name) ? "files" : null;
  return { words, paths };
}
