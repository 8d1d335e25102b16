import type { CommandRow, OptionRow, Values } from "./command-table";

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

function valuesOf({ words, paths }: Values): string {
  if (words.length > 0) return ` -a ${quoted(words.join(" "))}`;
  if (paths === null) return "";
  return paths === "folders" ? " -a '(__fish_complete_directories)'" : " -F";
}

function optionLine(condition: string, { flags, description, values }: OptionRow): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join("");
  const value = values === null ? "" : `${values.paths === "files" ? " -r" : " -x"}${valuesOf(values)}`;
  return `complete -c mandate-graph -n ${condition}${names}${value} -d ${quoted(description)}`;
}

function commandLines({ name, description, options, arguments: places }: CommandRow): readonly string[] {
  const condition = `'__fish_seen_subcommand_from ${name}'`;
  const values = places.map(valuesOf).filter((value) => value !== "");
  return [
    `complete -c mandate-graph -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...values.map((value) => `complete -c mandate-graph -n ${condition}${value}`),
    ...options.map((option) => optionLine(condition, option)),
  ];
}

/** The completion for fish. */
export function fishCompletion(commands: readonly CommandRow[], options: readonly OptionRow[]): string {
  return `# Completion of mandate-graph for fish: mandate-graph completion fish > ~/.config/fish/completions/mandate-graph.fish
complete -c mandate-graph -f
${[...options.map((option) => optionLine("__fish_use_subcommand", option)), ...commands.flatMap(commandLines)].join("\n")}`;
}
