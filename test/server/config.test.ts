import { existsSync } from "node:fs";
import { readConfig, seedsFolder, settings } from "../../src/config";

describe("the settings", () => {
  it("have defaults, with which everything works", () => {
    const { config, problems, warnings } = readConfig({});
    expect([problems, warnings]).toEqual([[], []]);
    expect(config).toEqual({
      host: "127.0.0.1",
      port: 4_000,
      responseCache: 64,
      engine: { engine: "embedded", file: null, readTimeLimit: 15_000 },
      seeds: seedsFolder({}),
      bodyLimit: 1_000_000,
      corsOrigins: [],
      logLevel: "info",
    });
    expect(existsSync(seedsFolder({}))).toBe(true);
  });

  it("choose the engine", () => {
    expect(readConfig({ GRAPH_FILE: "a b" }).config?.engine).toMatchObject({ engine: "embedded", file: "a b" });
    const NEO4J_URI = "neo4j+s://example.org:7687";
    expect(readConfig({ NEO4J_URI, NEO4J_PASSWORD: " p ", QUERY_TIMEOUT: "500" }).config?.engine).toEqual({
      ...{ engine: "neo4j", uri: NEO4J_URI, user: "neo4j", password: " p ", database: null, readTimeLimit: 500 },
    });
  });

  it("count as not set where they are empty, as in a file of settings", () => {
    expect(readConfig(Object.fromEntries(Object.keys(settings).map((name) => [name, ""])))).toEqual(readConfig({}));
  });

  const mistakes: readonly (readonly [string, string])[] = [
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "4000 "],
    ["PORT", "1e3"],
    ["HOST", "http://localhost"],
    ["NEO4J_URI", "http://localhost:7474"],
    ["NEO4J_URI", "localhost:7687"],
    ["QUERY_TIMEOUT", "3s"],
    ["BODY_LIMIT", "1MB"],
    ["CORS_ORIGINS", "*"],
    ["CORS_ORIGINS", "https://a.example/,https://b.example"],
    ["LOG_LEVEL", "trace"],
  ];

  it.each(mistakes)("refuse %s=%j and say what is allowed", (name, value) => {
    const { config, problems } = readConfig({ [name]: value });
    expect(config).toBeNull();
    expect(problems).toEqual([expect.stringContaining(`${name}=${JSON.stringify(value)}: allowed is `)]);
  });

  it("tell all problems at once, and no password", () => {
    const { problems } = readConfig({
      PORT: "x",
      NEO4J_URI: "bolt://u:secret@h",
      GRAPH_FILE: "a",
      NEO4J_PASSWORD: "secret",
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain("secret");
  });

  it.each([
    ["NEO4J_URL", "NEO4J_URI"],
    ["NEO4J_USERNAME", "NEO4J_USER"],
    ["NEO4J_PASWORD", "NEO4J_PASSWORD"],
    ["GRAPHFILE", "GRAPH_FILE"],
    ["CORS_ORIGIN", "CORS_ORIGINS"],
  ])("warn of %s, which nobody reads, and name %s", (name, meant) => {
    expect(readConfig({ [name]: "a" }).warnings).toEqual([
      `${name} is set, but nobody reads it: the name is ${meant}.`,
    ]);
  });

  it("leave other programs' variables alone, and warn where Neo4j's are set without its address", () => {
    expect(readConfig({ NEO4J_AUTH: "none", NEO4J_HOME: "/a", POST: "1", HOSTNAME: "a", SEED: "1" }).warnings).toEqual(
      [],
    );
    expect(readConfig({ NEO4J_USER: "a", NEO4J_PASSWORD: "b" }).warnings).toEqual([
      "NEO4J_USER, NEO4J_PASSWORD without NEO4J_URI: the embedded engine is used.",
    ]);
  });
});
