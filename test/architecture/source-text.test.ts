import { filesBelow, placesOf } from "./project-files";

const sources = filesBelow("src").filter((path) => path.endsWith(".ts"));
const tests = filesBelow("test").filter((path) => path.endsWith(".ts"));
const isText = /\.(ts|mjs|cjs|json|yaml|yml|md|cypher|txt|java|xml|html|css|graphql|sh)$|^\.ci\/run$|^\.[a-z]+$/;
const texts = filesBelow().filter((path) => isText.test(path));

describe("the source", () => {
  it("reads the environment in src/config.ts only", () => {
    const readers = /process\??\.env\b|process\[|from "(node:)?process"/;
    // production.ts sets one variable for graphql-js, before all else is loaded, and reads none.
    const elsewhere = sources.filter((path) => !["src/config.ts", "src/cli/production.ts"].includes(path));
    expect(placesOf(readers, elsewhere)).toEqual([]);
  });

  it("gives every GraphQL decorator its type, since nothing is inferred", () => {
    const fieldWithoutType = /@(Field|Query|Mutation|Subscription)\((?!\s*(\(\w*\)|\w+)\s*=>).*/;
    const argumentWithoutType = /@Arg\(\s*"[^"]*"\s*(\)|,\s*\{).*/;
    expect([...placesOf(fieldWithoutType, sources), ...placesOf(argumentWithoutType, sources)]).toEqual([]);
  });

  it("leaves nothing open: no note to oneself without an issue", () => {
    expect(placesOf(/\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/, [...sources, ...tests])).toEqual([]);
  });

  it("does not switch the types off", () => {
    expect(placesOf(/@ts-(ignore|nocheck|expect-error)/, sources)).toEqual([]);
  });
});

describe("the tests", () => {
  it("are all run: none is skipped, left for later or singled out, but for an engine or a browser that is not there", () => {
    const notRun = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|failing)\b|\b[xf](it|test|describe)\(/;
    const mayBeAway = ["test/contract/engines.ts", "test/e2e/browser.ts"];
    const others = tests.filter((path) => !mayBeAway.includes(path) && !path.endsWith(".neo4j.test.ts"));
    expect(placesOf(notRun, others)).toEqual([]);
  });
});

describe("every text of the project", () => {
  it("names no folder of the machine that it was written on", () => {
    expect(placesOf(/(^|[\s"'`(=:>])\/(work|root)\/\S*/, texts)).toEqual([]);
  });

  it("names no host of a package registry: everyone installs from the one they are set up for", () => {
    const hosts = /(registry\.(npmjs|yarnpkg)|repo1?\.maven|npmmirror|files\.pythonhosted|static\.crates)\.\w+/;
    expect(placesOf(hosts, texts)).toEqual([]);
  });
});
