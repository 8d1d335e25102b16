import type { CommandRow, OptionRow, Values } from "./command-table";

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** The line that answers with the values of one place. */
function answer({ words, paths }: Values): string {
  const words_ = words.length > 0 ? [`_mandate_graph_words ${words.map(quoted).join(" ")}`] : [];
  const paths_ = paths === null ? [] : [`_mandate_graph_paths ${paths === "folders" ? "-d" : "-f"}`];
  return [...words_, ...paths_, "return"].join("; ");
}

const flagsOf = (options: readonly OptionRow[]): readonly string[] => options.flatMap(({ flags }) => flags);

function optionCases({ name, options }: CommandRow): readonly string[] {
  return options.flatMap(({ flags, values }) =>
    values === null ? [] : [`    ${flags.map((flag) => quoted(`${name} ${flag}`)).join("|")}) ${answer(values)} ;;`],
  );
}

function commandCase({ name, options, arguments: places }: CommandRow): string {
  const [first] = places;
  const values = first === undefined ? "return" : answer(first);
  return `    ${quoted(name)}) [[ $current == -* ]] || { ${values}; }; _mandate_graph_words ${flagsOf(options).map(quoted).join(" ")} ;;`;
}

/** The completion for bash, 3.2 as on macOS included. */
export function bashCompletion(commands: readonly CommandRow[], options: readonly OptionRow[]): string {
  const names = commands.map(({ name }) => quoted(name));
  return `# Completion of mandate-graph for bash. In ~/.bashrc: source <(mandate-graph completion bash)
_mandate_graph_words() {
  local word
  for word in "$@"; do
    [[ $word == "$current"* ]] && COMPREPLY+=("$word")
  done
  return 0
}

_mandate_graph_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do
    COMPREPLY+=("$path")
  done < <(compgen "$1" -- "$current")
}

_mandate_graph() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" at
  COMPREPLY=()
  # bash cuts --format=json into three words.
  [[ $current == "=" ]] && current=""
  [[ $previous == "=" ]] && previous="\${COMP_WORDS[COMP_CWORD-2]}"
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
    ${names.join("|")}) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(optionCases).join("\n")}
  esac
  case "$command" in
${commands.map(commandCase).join("\n")}
    *) _mandate_graph_words ${[...names, ...flagsOf(options).map(quoted)].join(" ")} ;;
  esac
}

complete -F _mandate_graph mandate-graph`;
}
