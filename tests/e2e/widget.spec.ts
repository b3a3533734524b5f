import { createServer, type Server } from "node:http";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { choose, open } from "./support/pages";
import { type PublishedSurvey, publishSurvey } from "./support/published-survey";
import { axeFaults, watch } from "./support/trouble";

/** A survey shows itself on a foreign site, which is a second server of its own origin. */
test.describe.configure({ mode: "serial", timeout: 180_000 });

type Site = { origin: string; html: string; server: Server };
let context: BrowserContext;
let page: Page;
let built: PublishedSurvey;
let shop: Site;
let stranger: Site;
let product = "";
let snippet = "";

async function serve(): Promise<Site> {
  const site: Site = { origin: "", html: "", server: createServer() };
  site.server.on("request", (_, res) => {
    res.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      // What the settings page tells a site to allow, and nothing else.
      "content-security-policy": `default-src 'none'; img-src data:; style-src 'self'; script-src ${product}; connect-src ${product}; frame-src ${product}`,
    });
    res.end(site.html);
  });
  await new Promise<void>((resolve) => site.server.listen(0, "127.0.0.1", resolve));
  const address = site.server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  site.origin = `http://127.0.0.1:${address.port}`;
  return site;
}

const shell = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Lamps</title><link rel="icon" href="data:,"></head><body><main><h1>Lamps</h1><button>Buy</button></main>${body}</body></html>`;
const frameOf = (visitor: Page) => visitor.frameLocator("iframe");
const computed = (visitor: Page) =>
  visitor.evaluate(() =>
    [...document.querySelectorAll("main, main *, body, html")].map((element) => {
      const style = getComputedStyle(element);
      return [style.font, style.color, style.margin, style.padding, style.display, style.overflow];
    }),
  );

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  product = new URL(baseURL ?? "http://localhost:3000").origin;
  [shop, stranger] = await Promise.all([serve(), serve()]);
  context = await browser.newContext();
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.setDefaultNavigationTimeout(60_000);
  built = await publishSurvey(page, "Wanda");
});
test.afterAll(async () => {
  await context.close();
  for (const site of [shop, stranger]) {
    site.server.closeAllConnections();
    site.server.close();
  }
});

test("somebody names their site and copies one line", async () => {
  await open(page, `${built.survey}/widget`);
  await page.getByLabel("Sites that may show it").fill("not an address");
  await page.getByRole("button", { name: "Save widget" }).click();
  await expect(page.getByText("Write an address like https://shop.example.").first()).toBeVisible();
  await page.getByLabel("Sites that may show it").fill(shop.origin);
  await page.getByRole("switch", { name: "Show it" }).click({ force: true });
  await page.getByRole("textbox", { name: "Seconds", exact: true }).fill("0");
  await page.getByRole("button", { name: "Save widget" }).click();
  await expect(page.getByText("The widget is saved.")).toBeVisible();
  const code = page.locator("code").filter({ hasText: "<script" });
  await expect(code).toContainText("data-survey");
  snippet = await code.innerText();
  expect(await axeFaults(page)).toEqual([]);
});

test("a visitor answers in the popover; the page's styles stay and nothing complains", async ({
  browser,
}) => {
  const visit = await browser.newContext();
  const visitor = await visit.newPage();
  const trouble = watch(visitor);
  shop.html = shell("");
  await visitor.goto(shop.origin);
  const before = await computed(visitor);
  shop.html = shell(snippet);
  await visitor.goto(shop.origin);
  const frame = frameOf(visitor);
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 20_000 });
  expect(await computed(visitor)).toEqual(before);
  const box = () => visitor.locator("iframe").boundingBox();
  await expect.poll(async () => (await box())?.height ?? 0).not.toBe(320);

  // Nobody else's message is believed: not the page's own, not one of a frame beside it.
  const height = (await box())?.height;
  await visitor.evaluate(() => {
    postMessage({ type: "throughline:done", height: 9 }, "*");
    postMessage({ type: "throughline:height", height: 9 }, "*");
  });
  await visitor.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  expect((await box())?.height).toBe(height);

  await frame.getByRole("radio", { name: /^4/ }).check();
  await frame.getByRole("button", { name: "Send answers" }).click();
  await expect(frame.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(visitor.locator("iframe")).toHaveCount(0, { timeout: 15_000 });
  expect(trouble.taken()).toEqual([]);

  await visitor.goto(shop.origin);
  await expect(visitor.getByRole("heading", { name: "Lamps" })).toBeVisible();
  await visitor.waitForLoadState("networkidle");
  await expect(visitor.locator("iframe")).toHaveCount(0);
  await visit.close();
});

test("a site that is not listed gets no survey, and its frame of the survey stays empty", async ({
  browser,
}) => {
  const visit = await browser.newContext();
  const visitor = await visit.newPage();
  const refused: string[] = [];
  visitor.on("console", (message) => refused.push(message.text()));
  stranger.html = shell(snippet);
  await visitor.goto(stranger.origin);
  await visitor.waitForLoadState("networkidle");
  await expect(visitor.locator("iframe")).toHaveCount(0);
  const token = /data-survey="([^"]+)"/.exec(snippet)?.[1] ?? "";
  for (const site of [shop.origin, stranger.origin]) {
    const address = `${product}/s/${token}?embed=1&amp;site=${site}`;
    stranger.html = shell(`<iframe src="${address}" title="bait"></iframe>`);
    await visitor.goto(stranger.origin);
    await expect
      .poll(() => refused.some((text) => /frame-ancestors|refused to (frame|connect)/i.test(text)))
      .toBe(true);
    await expect(frameOf(visitor).getByRole("heading", { level: 1 })).toHaveCount(0);
    refused.length = 0;
  }
  await visit.close();
});

test("as a side button it opens on a press, and inside the page it stands in its place", async ({
  browser,
}) => {
  await choose(page, /Form/, "Button at the side");
  await page.getByLabel("Words on the button").fill("Tell us");
  await page.getByRole("button", { name: "Save widget" }).click();
  await expect(page.getByText("The widget is saved.").last()).toBeVisible();
  const visit = await browser.newContext();
  const visitor = await visit.newPage();
  const trouble = watch(visitor);
  shop.html = shell(snippet);
  await expect(async () => {
    await visitor.goto(shop.origin);
    await visitor.getByRole("button", { name: "Tell us" }).click({ timeout: 3000 });
  }).toPass();
  await expect(frameOf(visitor).getByRole("heading", { level: 1 })).toBeVisible();
  await visitor.keyboard.press("Escape");
  await expect(visitor.locator("iframe")).toHaveCount(0);

  await choose(page, /Form/, "Inside the page");
  await page.getByRole("button", { name: "Save widget" }).click();
  shop.html = shell(`<section id="here"><div data-throughline></div></section>${snippet}`);
  await expect(async () => {
    await visitor.goto(shop.origin);
    await expect(visitor.locator("#here iframe")).toBeVisible({ timeout: 3000 });
  }).toPass();
  expect(trouble.taken()).toEqual([]);
  await visit.close();
});
