/** Lines of a table in Markdown: the first column to the left, numbers to the right. */
export function table(heads, rows) {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cell ?? "–"));
  const widths = heads.map((_, column) => Math.max(3, ...cells.map((row) => String(row[column]).length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join("\n");
}

/** A number with three digits that count; null stays null. */
export function short(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const megabytes = (bytes) => (bytes === null ? null : `${Math.round(bytes / 1e6)} MB`);

/** The table of all measurements: medians of the rounds, and the slowest and fastest of them. Costs are those of one request. */
export function measurementTable(measurements) {
  const heads = [
    ...["workload", "contestant", "connections", "requests/s", "slowest to fastest round", "p50 ms", "p99 ms"],
    ...["server CPU ms/request", "Neo4j CPU ms/request", "statements/request", "server memory"],
  ];
  const rows = measurements.map((one) => [
    ...[one.workload, one.title, one.connections, short(one.perSecond), spread(one.rounds), short(one.p50)],
    ...[short(one.p99), short(one.serverCpu), short(one.databaseCpu), short(one.statements), megabytes(one.memory)],
  ]);
  return table(heads, rows);
}

function spread(rounds) {
  const rates = rounds.map(({ perSecond }) => perSecond);
  return `${short(Math.min(...rates))} to ${short(Math.max(...rates))}`;
}

/** The times of every size, the smallest first. */
export function growthTable(sizes) {
  const ordered = [...sizes].sort((one, other) => one.nodes - other.nodes);
  const names = Object.keys(ordered[0].times);
  const heads = [
    "engine, nodes",
    ...names.map((name) => `${name} ms`),
    "first search ms",
    "start s",
    "memory",
    "load s",
    "load memory",
  ];
  const rows = ordered.map(({ engine, nodes, times, firstSearch, startSeconds, memory, loadSeconds, loadMemory }) => [
    `${engine}, ${nodes}`,
    ...names.map((name) => short(times[name])),
    ...[short(firstSearch), short(startSeconds), megabytes(memory), short(loadSeconds), megabytes(loadMemory ?? null)],
  ]);
  return table(heads, rows);
}
