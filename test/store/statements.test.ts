import { parseType } from "graphql";
import { statement, statementHeader, statementNames } from "../../src/store/statements";

const everyFilling = {
  KIND: "Mission",
  RELATIONSHIP: "STATES",
  RELATIONSHIPS: "STATES|GIVES",
  LABEL: "Mission",
  NAME: "name",
  PROPERTY: "id",
} as const;

describe("statements in cypher/", () => {
  it("are found by name, without their header", () => {
    expect(statement("engine/ping")).toBe("RETURN 1 AS one");
    expect(statementNames()).toContain("entity/nearest-ids");
  });

  it("throw for an unknown name", () => {
    expect(() => statement("load/nothing")).toThrow("There is no file cypher/load/nothing.cypher.");
    expect(() => statementHeader("load/nothing")).toThrow("There is no file cypher/load/nothing.cypher.");
  });

  it("throw where a place is left unfilled or is filled with what is no name", () => {
    expect(() => statement("load/merge-entities")).toThrow("needs a value for __KIND__");
    expect(() => statement("schema/unique-id", { LABEL: "A) DETACH", NAME: "a" })).toThrow("is no name");
    expect(() => statement("paths/links", { RELATIONSHIPS: "STATES|]" })).toThrow("is no name");
  });

  describe.each(statementNames())("%s", (name) => {
    const header = statementHeader(name);
    const text = statement(name, everyFilling);

    it("says what it is for and whether it reads or writes", () => {
      expect(header[0]).toMatch(/^[A-Z].*[.?:,a-z]$/);
      expect(header.filter((line) => /^@access (read|write)$/.test(line))).toHaveLength(1);
    });

    it("names exactly the parameters that it takes, with their types", () => {
      const declared = header.flatMap((line) => /^@param (\w+) (\S+) \S/.exec(line)?.slice(1, 3) ?? []);
      const names = declared.filter((_, place) => place % 2 === 0);
      const types = declared.filter((_, place) => place % 2 === 1);
      expect(names.sort()).toEqual([...new Set(text.match(/\$\w+/g) ?? [])].map((used) => used.slice(1)).sort());
      expect(() => types.map((type) => parseType(type))).not.toThrow();
      expect(header.filter((line) => line.startsWith("@param"))).toHaveLength(names.length);
    });

    it("names exactly the columns that it returns, with their types", () => {
      const declared = header.flatMap((line) => /^@column (\w+) (\S+) \S/.exec(line)?.[1] ?? []);
      expect(header.filter((line) => line.startsWith("@column"))).toHaveLength(declared.length);
      // What has no RETURN is the beginning of a statement, which binds its columns, or a write without rows.
      const returned = /(?:^|\n)RETURN ([^$]*?)(\nORDER BY.*|\nLIMIT.*)*$/s.exec(text)?.[1];
      const columns = returned
        ?.replaceAll(/\{[^{}]*\}/g, "")
        .split(/,\s*/)
        .map((column) => column.split(" AS ").at(-1));
      if (columns === undefined) for (const column of declared) expect(text).toMatch(new RegExp(`\\b${column}\\b`));
      else expect(declared).toEqual(columns);
    });
  });
});
