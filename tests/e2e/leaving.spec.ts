import { type Cookie, expect, type Page, test } from "@playwright/test";
import { open } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";

const slow = { timeout: 20_000 };

/** Presses the browser's own Back or Forward, of which a page may have its say. */
async function press(page: Page, steps: -1 | 1): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await browser.send("Page.getNavigationHistory");
  const entryId = entries[currentIndex + steps]?.id ?? -1;
  await browser.send("Page.navigateToHistoryEntry", { entryId });
  await browser.detach();
}

const historyLength = (page: Page) => page.evaluate(() => window.history.length);
const question = (page: Page) => page.getByRole("alertdialog", { name: "Leave without saving?" });
const lastName = (page: Page) => page.getByLabel("Name", { exact: true }).last();

let home = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  [home, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Bea"));
    const made = await createWorkspace(page, "Back and forth");
    await open(page, `${made}/personas/new`);
    await page.getByLabel("Name", { exact: true }).fill("Night owl");
    await page.getByRole("button", { name: "Create persona" }).click();
    await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
    return made;
  });
});

/** A segment begun, with the events behind the page and the imports before it. */
test.beforeEach(async ({ page, context }) => {
  test.setTimeout(180_000);
  await context.addCookies(cookies);
  await open(page, `${home}/customers/events`);
  for (const [tab, address] of [
    ["Segments", /segments$/],
    ["Import", /imports$/],
  ] as const) {
    await page.getByRole("link", { name: tab, exact: true }).click();
    await expect(page).toHaveURL(address, slow);
    await expect(page.getByRole("heading", { level: 1, name: tab })).toBeVisible(slow);
  }
  await press(page, -1);
  await expect(page).toHaveURL(/segments$/, slow);
  await page.getByRole("button", { name: "Add a segment" }).click();
  await lastName(page).fill("Late guests");
});

test("Back and Forward ask before work that is not saved is left", async ({ page }) => {
  const entries = await historyLength(page);
  for (const steps of [-1, 1] as const) {
    await press(page, steps);
    await expect(question(page)).toBeVisible(slow);
    await question(page).getByRole("button", { name: "Cancel" }).click();
    await expect(question(page)).toBeHidden(slow);
    await expect(page).toHaveURL(/segments$/);
    await expect(lastName(page)).toHaveValue("Late guests");
  }
  expect(await historyLength(page)).toBe(entries);

  await press(page, 1);
  await question(page).getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/imports$/, slow);
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible(slow);
  await press(page, -1);
  await expect(page.getByRole("button", { name: "Add a segment" })).toBeVisible(slow);
  await expect(page.getByLabel("Name", { exact: true })).toHaveCount(0);
  expect(await historyLength(page)).toBe(entries);
});

test("Back pressed again and again still asks, and leads where it would have", async ({ page }) => {
  for (let pressed = 0; pressed < 3; pressed++) {
    await press(page, -1);
    await expect(question(page)).toBeVisible(slow);
    await expect(page).toHaveURL(/segments$/);
  }
  await question(page).getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/events$/, slow);
  await expect(page.getByRole("heading", { level: 1, name: "Last events" })).toBeVisible(slow);
});

test("What is saved is left without a question, by one press", async ({ page }) => {
  const entries = await historyLength(page);
  await page.getByLabel("Trait").fill("plan");
  await page.getByLabel("Value").fill("late");
  await page.getByRole("button", { name: "Save segments" }).click();
  await expect(page.getByText("Saved. Customers are being looked at anew.")).toBeVisible(slow);
  expect(await historyLength(page)).toBe(entries);
  await press(page, -1);
  await expect(page.getByRole("heading", { level: 1, name: "Last events" })).toBeVisible(slow);
  await expect(page).toHaveURL(/events$/);
});
