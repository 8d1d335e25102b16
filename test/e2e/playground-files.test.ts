import { lexicographicSortSchema, printSchema } from "graphql";
import { makeSchema } from "../../src/graphql/schema";
import { type Running, startServing } from "./program";

describe("what browsers are sent", () => {
  let server: Running & { url: string };
  beforeAll(async () => {
    server = await startServing({});
  }, 60_000);
  afterAll(() => {
    server.child.kill("SIGKILL");
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
  const addressesIn = (html: string) =>
    [...html.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map(([, path = ""]) => path);

  it("is the first page for those that name HTML, and JSON for all others", async () => {
    const page = await get("/", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("vary")).toContain("Accept");
    for (const accept of ["*/*", "application/json", "text/html;q=0, */*"]) {
      const answer = await get("/", { accept });
      expect(await answer.json()).toMatchObject({ name: "mandate-graph", addresses: { playground: "/playground" } });
    }
  });

  it("runs nothing but files of this server, and may not be framed", async () => {
    for (const path of ["/", "/playground"]) {
      const answer = await get(path, { accept: "text/html" });
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|\son\w+=|\sstyle=|https?:\/\/(?!127\.0\.0\.1)/);
    }
  });

  it("is kept for ever under an address that changes with it, compressed, and of the right type", async () => {
    const pages = [await get("/", { accept: "text/html" }), await get("/playground")];
    const addresses = (await Promise.all(pages.map((page) => page.text()))).flatMap(addressesIn);
    expect(addresses.length).toBeGreaterThan(8);
    const types: Record<string, RegExp> = { js: /^text\/javascript/, css: /^text\/css/, svg: /^image\/svg\+xml/ };
    for (const address of addresses) {
      const zipped = await get(address, { "accept-encoding": "gzip" });
      const plain = await get(address, { "accept-encoding": "identity, gzip;q=0" });
      expect(zipped.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(zipped.headers.get("content-type")).toMatch(types[address.split(".").pop() ?? ""] ?? /none/);
      expect([zipped.headers.get("content-encoding"), plain.headers.get("content-encoding")]).toEqual(["gzip", null]);
      expect(await zipped.text()).toBe(await plain.text());
    }
    expect((await get(`${addresses[0]}/../../../package.json`)).status).toBe(404);
  });

  it("is the schema that is served", async () => {
    const answer = await get("/schema.graphql");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toBe(`${printSchema(lexicographicSortSchema(makeSchema()))}\n`);
  });

  it("shows a host that is not plainly one as none", async () => {
    const { request } = await import("node:http");
    const host = "a.example:80'$(x)<b>";
    const text = await new Promise<string>((resolve, reject) => {
      request(server.url, { headers: { host, accept: "text/html" } }, (answer) => {
        let body = "";
        answer.on("data", (chunk) => (body += chunk)).on("end", () => resolve(`${answer.statusCode} ${body}`));
      })
        .on("error", reject)
        .end();
    });
    expect(text).not.toContain("a.example");
    expect(text).not.toContain("<b>");
  });
});
