import type { Browser, Page } from "playwright-core";
import { describeInBrowser, openBrowser, openPage, type WatchedPage } from "./browser";
import { type Running, startServing } from "./program";

describeInBrowser("the pages for people", () => {
  let server: Running & { url: string };
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServing({}), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.child.kill("SIGKILL");
  });
  beforeEach(async () => {
    watched = await openPage(browser, server.url);
    page = watched.page;
  });
  afterEach(async () => {
    const { troubles } = watched;
    await watched.close();
    expect(troubles).toEqual([]);
  });

  /** What stands in one of GraphiQL's editors. */
  const textIn = (place: string, where = page) =>
    where.evaluate<string>(`document.querySelector("${place} .CodeMirror")?.CodeMirror.getValue() ?? ""`);
  const queryIn = (where = page) => textIn(".graphiql-query-editor", where);

  /** Waits for an answer that holds this text, and returns it. */
  async function answerWith(text: string, where = page) {
    const end = Date.now() + 10_000;
    for (;;) {
      const answer = await textIn(".result-window", where);
      if (answer.includes(text)) return JSON.parse(answer);
      if (Date.now() > end) throw new Error(`The answer does not hold ${text}: ${answer}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  /** The same for an answer without errors: its data. */
  async function dataWith(text: string, where = page) {
    const { data, errors } = await answerWith(text, where);
    expect(errors).toBeUndefined();
    return data;
  }

  async function openPlayground(behind = "") {
    await page.goto(`${server.url}/playground${behind}`);
    await page.getByRole("button", { name: /^Execute query/ }).waitFor();
    await page.waitForSelector("[data-example]");
  }

  it("open the playground with an example and its answer, and everything in it from this server", async () => {
    await openPlayground();
    expect(await queryIn()).toContain("# What CENTR is for");
    expect(await dataWith("centr/mission/2002-09-05")).toMatchObject({ organisation: { id: "centr" } });
    for (const name of ["Show Documentation Explorer", "Show History", "Show GraphiQL Explorer"])
      await page.getByRole("button", { name }).click();
    await page.getByText("stakeholderCategories", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Open settings dialog" }).click();
    await page.getByRole("button", { name: "Dark" }).click();
    expect(await page.evaluate("document.body.className")).toBe("graphiql-dark");
  });

  it("complete what is typed from the schema", async () => {
    await openPlayground();
    await page.click(".graphiql-query-editor .CodeMirror");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("{ mandates { totalC");
    await page.waitForSelector(".CodeMirror-hints >> text=totalCount");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    expect(await dataWith("totalCount")).toEqual({ mandates: { totalCount: 10 } });
  });

  it("take the variables of an example away with its query, and bring both back by undo", async () => {
    const variables = () => textIn(".graphiql-editor-tool");
    const replaceBy = async (query: string) => {
      await page.click(".graphiql-query-editor .CodeMirror");
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(query);
    };
    await openPlayground();
    await page.locator("[data-example='25-may-they-speak-before']").click();
    await dataWith("mandateCheck");
    const asked = [await queryIn(), await variables()];
    expect(JSON.parse(asked[1] ?? "")).toMatchObject({ about: "topic/privacy" });
    await replaceBy("{ topics { totalCount } }");
    await page.keyboard.press("Control+Enter");
    await dataWith("totalCount");
    expect(await variables()).toBe("");
    expect(await page.locator(".graphiql-editor-tool .CodeMirror-lint-mark-error").count()).toBe(0);
    await page.keyboard.press("Control+Z");
    expect([await queryIn(), await variables()]).toEqual(asked);

    await page.locator("[data-example='21-before-icann']").click();
    await dataWith("ICANN");
    await page.click(".graphiql-query-editor .CodeMirror");
    await page.keyboard.press("Control+Z");
    expect([await queryIn(), await variables()]).toEqual(asked);
    await page.keyboard.press("Control+Enter");
    await dataWith("mandateCheck");

    await page.click(".graphiql-editor-tool .CodeMirror");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText('{ "mine": 1 }');
    await replaceBy("{ topics { totalCount } }");
    expect(await variables()).toBe('{ "mine": 1 }');
  });

  it("run every example that is chosen", async () => {
    await openPlayground();
    const examples = page.locator("[data-example]");
    expect(await examples.count()).toBeGreaterThanOrEqual(12);
    for (const example of await examples.all()) {
      await Promise.all([page.waitForResponse(`${server.url}/graphql`), example.click()]);
      await dataWith('"data"');
      expect(await queryIn()).toContain(`# ${await example.locator("strong").textContent()}`);
      expect(await page.locator("[aria-current]").count()).toBe(1);
    }
  }, 60_000);

  it("are used by keyboard: an example, then an id of its answer, then back", async () => {
    await openPlayground();
    await page.locator("[data-example='21-before-icann']").focus();
    await page.keyboard.press("Enter");
    await dataWith("category/global-coordination-bodies");
    await page.getByRole("button", { name: "topic/internet-stability" }).focus();
    await page.keyboard.press("Enter");
    expect(await dataWith('"TOPIC"')).toMatchObject({
      node: {
        id: "topic/internet-stability",
        purposes: { nodes: [{ id: "centr/purpose/secure-internet-stability" }] },
      },
    });
    await page.goBack();
    expect(await dataWith("category/global-coordination-bodies")).toMatchObject({ body: { name: "ICANN" } });
  });

  it("follow an id that is clicked in the answer, whatever its kind", async () => {
    await openPlayground(`#query=${encodeURIComponent('{ organisation(id: "centr") { id } }')}`);
    const click = (id: string) =>
      page
        .locator(".cm-followable", { hasText: `"${id}"` })
        .first()
        .click();
    const way = ["centr", "centr/clause/mission-statement/0.1", "centr/document/mission-statement"];
    await dataWith(`"id": "centr"`);
    for (const id of way) {
      await click(id);
      await dataWith(`"node": {\n      "id": "${id}"`);
      expect(await queryIn()).toMatch(`# ${id},`);
    }
    expect((await dataWith('"DOCUMENT"')).node).toMatchObject({ id: way.at(-1), hasText: true });
  });

  it("open a link with a query and variables, run it, and give the link of what stands there", async () => {
    const asked = "query Ask($id: ID!) {\n  topic(id: $id) { name } # a + b & c\n}\n";
    await openPlayground(
      `#query=${encodeURIComponent(asked)}&variables=${encodeURIComponent('{"id":"topic/privacy"}')}`,
    );
    expect(await dataWith("Privacy")).toEqual({ topic: { name: "Privacy" } });
    await page.goto("about:blank");
    await openPlayground();
    await page.locator("[data-example='40-what-rests-on-a-clause']").click();
    await dataWith("supportedLinks");
    const shown = await queryIn();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("status").filter({ hasText: "link" }).waitFor();
    const link = page.url();
    const other = await openPage(browser, server.url);
    await other.page.goto(link);
    await dataWith("supportedLinks", other.page);
    expect(await queryIn(other.page)).toBe(shown);
    await other.close();
    expect(other.troubles).toEqual([]);
  });

  it("show an error of the server as its answer", async () => {
    await openPlayground(`#query=${encodeURIComponent('{ node(id: "centr/mandate/industri") { id } }')}`);
    expect((await answerWith("NOT_FOUND")).errors[0].message).toContain("centr/mandate/industry");
  });

  it("begin with a page that tells what there is, and leads everywhere", async () => {
    await page.goto(server.url);
    const figures = await page.locator(".figures li").allInnerTexts();
    expect(figures.map((text) => text.replace(/\s+/g, " "))).toEqual(
      expect.arrayContaining(["10 mandates", "1 organisation", "8 stakeholder categories", "16 clauses"]),
    );
    const links = await page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const link of new Set(links)) expect([link, (await fetch(server.url + link)).status]).toEqual([link, 200]);
    await page.getByRole("link", { name: "mandates" }).click();
    expect(await dataWith("totalCount")).toMatchObject({ mandates: { totalCount: 10 } });
  });

  it.each(["/", "/playground"])("fit %s into a narrow window", async (address) => {
    const narrow = await openPage(browser, server.url, 390);
    await narrow.page.goto(server.url + address, { waitUntil: "networkidle" });
    expect(await narrow.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await narrow.close();
    expect(narrow.troubles).toEqual([]);
  });
});
