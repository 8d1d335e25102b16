const { availableParallelism } = require("node:os");

const hasNeo4j = Boolean(process.env.NEO4J_TEST_URI);

/**
 * `….neo4j.test.ts` needs a real database: `npm run test:neo4j` starts one and sets NEO4J_TEST_URI.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: hasNeo4j ? [] : ["\\.neo4j\\.test\\.ts$"],
  // A busy machine, and a database that sees a statement for the first time, need more than the usual five seconds.
  testTimeout: hasNeo4j ? 60_000 : 20_000,
  transform: { "^.+\\.ts$": ["@swc/jest"] },
  collectCoverageFrom: ["src/**/*.ts"],
  coverageDirectory: "coverage",
  // Jest leaves one core alone, and on a machine of two would run one file after the other.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  watchman: false,
};
