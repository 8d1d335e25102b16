import type { CommandRow, OptionRow, Values } from "./command-table";

const inQuotes = (text: string): string => text.replaceAll("'", "'\\''");

/** Inside of a specification of _arguments. */
const described = (text: string): string => inQuotes(text.replace(/[[\]:\\]/g, "\\$&"));

function action({ words, paths }: Values): string {
  if (words.length > 0) return `(${words.join(" ")})`;
  return paths === null ? " " : paths === "folders" ? "_files -/" : "_files";
}

function optionSpecifications({ flags, description, values }: OptionRow): readonly string[] {
  const value = values === null ? "" : `:value:${action(values)}`;
  return flags.map((flag) => `'${flag}[${described(description)}]${value}'`);
}

function commandCase({ name, options, arguments: places }: CommandRow): string {
  const positions = places.map((place, at) => `'${at + 1}::${described(place.name)}:${action(place)}'`);
  return `        ${name}) _arguments ${[...options.flatMap(optionSpecifications), ...positions].join(" \\\n          ")} ;;`;
}

/** The completion for zsh: a file of its functions path, or a text that is sourced. */
export function zshCompletion(commands: readonly CommandRow[], options: readonly OptionRow[]): string {
  return `#compdef mandate-graph
# Completion of mandate-graph for zsh. In ~/.zshrc, after compinit: source <(mandate-graph completion zsh)
_mandate_graph() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    '${name}:${inQuotes(description)}'`).join("\n")}
  )
  _arguments -C ${options.flatMap(optionSpecifications).join(" ")} '1:command:->command' '*::argument:->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}

if [ "$funcstack[1]" = "_mandate_graph" ]; then
  _mandate_graph "$@"
else
  compdef _mandate_graph mandate-graph
fi`;
}
