import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedError } from "../../src/store/embedded/embedded-errors";
import { loadGraph } from "../../src/store/load-graph";
import { openEngine } from "../../src/store/open-engine";
import { readDataset, verifyDataset } from "../../src/store/read-dataset";
import { tinyGraph } from "./tiny-graph";

describe("the embedded engine with a graph file", () => {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-"));
  const open = (file: string) => openEngine({ engine: "embedded", file: join(folder, file) });
  const now = new Date();

  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps what was loaded over closing and opening", async () => {
    const first = await open("kept.graph");
    const { revision } = await loadGraph(first, tinyGraph, { now });
    await first.close();
    const second = await open("kept.graph");
    expect((await readDataset(second))?.revision).toBe(revision);
    expect(await verifyDataset(second)).toEqual([]);
    expect(await loadGraph(second, tinyGraph, { now })).toMatchObject({ changed: false });
    await expect(
      second.write((transaction) => transaction.run("CREATE (:Mandate {id: 'acme/mandate/speak'})")),
    ).rejects.toMatchObject({ code: "REFUSED" });
    await second.close();
  });

  it("says that a file which is open already is in use, and leaves the first opening as it is", async () => {
    const first = await open("shared.graph");
    await expect(open("shared.graph")).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: "The graph file is in use by another process.",
    });
    await first.ping();
    await first.close();
    await (await open("shared.graph")).close();
  });

  it("refuses a file that is no graph file", async () => {
    writeFileSync(join(folder, "letter.txt"), "Dear reader, ".repeat(2_000));
    await expect(open("letter.txt")).rejects.toMatchObject({
      code: "REFUSED",
      message: expect.stringContaining("is not a graph file"),
    });
  });

  it("finishes reads and writes that run when it is closed", async () => {
    const engine = await open("closing.graph");
    const read = engine.read("UNWIND range(1, 300000) AS number RETURN sum(number) AS sum");
    const write = engine.write((transaction) =>
      transaction.run("CREATE (thing:Thing {id: '1'}) RETURN thing.id AS id"),
    );
    await engine.close();
    expect([await read, await write]).toEqual([[{ sum: 45_000_150_000 }], [{ id: "1" }]]);
  });

  it("knows the errors of the addon by their codes", () => {
    const messages = ["Query error: GRAFEO-Q003: timeout exceeded", "GRAFEO-T009: no space left", "something else"];
    const codes = messages.map((message) => embeddedError(new Error(message)).code);
    expect([...codes, embeddedError("a panic").code]).toEqual(["TIMEOUT", "UNAVAILABLE", "REFUSED", "REFUSED"]);
  });
});
