import { expect, type Page, test } from "@playwright/test";
import { cardIn, cellOf, fieldOf } from "./support/map";
import { open, ready, saved } from "./support/pages";
import { createWorkspace, newPerson, signUp } from "./support/people";

const lane = "Thoughts";
let home = "";

test.beforeEach(async ({ page }) => {
  await signUp(page, newPerson("Mia"));
  home = await createWorkspace(page, "Menu House");
});

/** A map from pasted cells, which is also how a team brings one along. */
async function pasteMap(page: Page) {
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("From a sheet");
  await page.getByRole("radio", { name: "A spreadsheet" }).press("Space");
  await page
    .getByLabel("Cells of a spreadsheet")
    .fill("\tBefore\tAfter\nThoughts\tIs it for me?\tI would come again");
  await expect(page.getByText("2 stages, 1 lane, 2 cards")).toBeVisible();
  await page.getByRole("button", { name: "Create journey" }).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible({ timeout: 20_000 });
  await ready(page);
}

test("A map made from cells, a card's actions by pointer and key", async ({ page }) => {
  await pasteMap(page);
  const card = cardIn(page, lane, 0, "Is it for me?");
  await card.click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Edit/ }).click();
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type(" Yes");
  await page.keyboard.press("Enter");
  const edited = cardIn(page, lane, 0, "Is it for me? Yes");
  await expect(edited).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: /^Edit/ })).toBeFocused();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(cellOf(page, lane, 0).getByRole("group")).toHaveCount(2);
  await cellOf(page, lane, 0).getByRole("group").last().click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(cellOf(page, lane, 0).getByRole("group")).toHaveCount(1);
  await expect(edited).toBeFocused();
  await saved(page);
});

test("A menu opened by a finger names no keys, by a mouse it does", async ({ page, browser }) => {
  await pasteMap(page);
  const menu = page.getByRole("menu");
  await cardIn(page, lane, 0, "Is it for me?").click();
  await page.keyboard.press("Shift+F10");
  await expect(menu.locator("kbd").first()).toBeVisible();
  const screen = { viewport: { width: 820, height: 900 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext(screen);
  await context.addCookies(await page.context().cookies());
  const tablet = await context.newPage();
  await open(tablet, new URL(page.url()).pathname);
  await cardIn(tablet, lane, 0, "Is it for me?").tap();
  await tablet.keyboard.press("Shift+F10");
  await expect(tablet.getByRole("menuitem", { name: /^Edit/ })).toBeVisible();
  await expect(tablet.getByRole("menu").locator("kbd")).not.toHaveCount(0);
  for (const key of await tablet.getByRole("menu").locator("kbd").all())
    await expect(key).toBeHidden();
  await context.close();
});

test("A restored moment is taken back and done again by the keys of undo", async ({ page }) => {
  await pasteMap(page);
  const card = cardIn(page, lane, 1, "I would come again");
  await card.click();
  await page.keyboard.press("Delete");
  await expect(card).toHaveCount(0);
  await saved(page);
  await page.getByRole("button", { name: "History and versions" }).click();
  const moments = page.getByRole("button", { name: "See the map as it was then" });
  await expect(moments).toHaveCount(2, { timeout: 20_000 });
  await moments.last().click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(card).toBeVisible({ timeout: 20_000 });
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await cardIn(page, lane, 0, "Is it for me?").click();
  await page.keyboard.press("Control+z");
  await expect(card).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(card).toBeVisible();
  await saved(page);
});
