/**
 * A real Chromium without a window. It is found by CHROMIUM_PATH or on the PATH; where there is none, the tests that
 * need it are visibly skipped. Nothing but the server under test can be reached from its pages.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium is; null where it is not found. */
export const chromiumPath = ((): string | null => {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
})();

const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium. Whoever starts it closes it. */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("There is no Chromium.");
  return chromium.launch({ executablePath: chromiumPath, args: switches });
}

/** A page, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other servers, all of them refused; errors on the console; and what was thrown. */
  readonly troubles: string[];
  readonly close: () => Promise<void>;
}

/** A new page in a browser profile of its own that reaches `own` and nobody else. */
export async function openPage(browser: Browser, own: string, width = 1280): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const troubles: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${own}/`)) return route.continue();
    troubles.push(`asked for ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => troubles.push(`thrown: ${message}`));
  return { page, troubles, close: () => context.close() };
}

/** A `describe` that is visibly skipped where there is no Chromium. */
export function describeInBrowser(title: string, body: () => void): void {
  if (chromiumPath !== null) describe(`${title}, in Chromium`, body);
  else
    describe.skip(`${title}, in Chromium (skipped: there is none on the PATH, nor in CHROMIUM_PATH)`, () =>
      it("needs a browser", () => {}));
}
