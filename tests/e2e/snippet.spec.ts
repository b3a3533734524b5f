import { createServer, type Server } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { open } from "./support/pages";
import { createWorkspace, newPerson, signUp } from "./support/people";

let server: Server;
let site = "";
let content = "";

test.beforeAll(async () => {
  server = createServer((_, res) => {
    res.setHeader("content-type", "text/html");
    res.end(content);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
test.afterAll(() => new Promise((done) => server.close(done)));

/** A key for the pages of the other site, made on the screen. */
async function publicKey(page: Page, home: string): Promise<string> {
  await open(page, `${home}/settings/api-keys`);
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Web pages");
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await expect(dialog.getByLabel("Sites whose pages may send")).toBeHidden();
  await dialog.getByText("Send events from web pages (public)").click();
  await expect(
    dialog.getByRole("checkbox", { name: "Send events", exact: true }),
  ).not.toBeChecked();
  const sites = dialog.getByLabel("Sites whose pages may send");
  await sites.fill(`${site}/a-path`);
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(dialog.getByText(/without a path: not/)).toBeVisible({ timeout: 20_000 });
  await sites.fill(site);
  await dialog.getByRole("button", { name: "Create key" }).click();
  const shown = dialog.locator("code").first();
  await expect(shown).toHaveText(/^tl_/);
  const key = (await shown.textContent()) ?? "";
  await expect(dialog.locator("code").last()).toContainText(`data-key="${key}"`);
  return key;
}

const names = async (page: Page, home: string) => {
  await open(page, `${home}/customers/events`);
  return page.getByRole("region", { name: "Last events" }).innerText();
};

test("A page of another site sends events: at once, after being offline, only with consent", async ({
  page,
  baseURL,
  browser,
}) => {
  test.setTimeout(240_000);
  await signUp(page, newPerson("Site Owner"));
  const home = await createWorkspace(page, "Snippet shop");
  const key = await publicKey(page, home);
  const script = `<script src="${baseURL}/events.js" data-key="${key}"`;
  const visitor = await browser.newContext();
  const shop = await visitor.newPage();

  content = `<title>Chairs</title>${script}></script>`;
  const collected = () =>
    shop.waitForResponse((answer) => answer.url().includes("/api/v1/collect") && answer.ok());
  const first = collected();
  await shop.goto(`${site}/chairs`);
  await first;
  expect(await visitor.cookies()).toEqual([]);
  expect(await shop.evaluate(() => localStorage.length)).toBe(0);

  await visitor.setOffline(true);
  await shop.evaluate(() => Reflect.get(window, "throughline").track("Product Added"));
  const second = collected();
  await visitor.setOffline(false);
  await second;
  await expect
    .poll(() => names(page, home), { timeout: 60_000, intervals: [2000] })
    .toMatch(/Product Added[\s\S]*Page Viewed|Page Viewed[\s\S]*Product Added/);

  content = `<title>Careful</title>${script} data-consent="required"></script>`;
  let calls = 0;
  shop.on("request", (request) => {
    if (request.url().includes("/api/v1/collect")) calls += 1;
  });
  await shop.evaluate(() => sessionStorage.clear());
  await shop.goto(`${site}/careful`);
  await shop.evaluate(() => Reflect.get(window, "throughline").track("Checkout Started"));
  expect(calls).toBe(0);
  const allowed = collected();
  await shop.evaluate(() => Reflect.get(window, "throughline").consent(true));
  await allowed;
  expect(await shop.evaluate(() => localStorage.length)).toBe(1);

  const other = await visitor.newPage();
  const remembered = other.waitForResponse((answer) => answer.url().includes("/api/v1/collect"));
  await other.goto(`${site}/careful`);
  await remembered;
  let late = 0;
  other.on("request", (request) => {
    if (request.url().includes("/api/v1/collect")) late += 1;
  });
  await other.evaluate(() =>
    addEventListener("storage", ({ newValue }) => {
      if (newValue === null) document.title = "heard";
    }),
  );
  await shop.evaluate(() => Reflect.get(window, "throughline").consent(false));
  expect(await shop.evaluate(() => localStorage.length)).toBe(0);
  await expect(other).toHaveTitle("heard");
  await other.evaluate(() => Reflect.get(window, "throughline").track("Too late"));
  await other.waitForTimeout(600);
  expect(late).toBe(0);
  content = `<title>Chairs</title>${script}></script>`;
  await other.reload();
  await other.waitForTimeout(600);
  expect(late).toBe(0);
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await visitor.close();
});
