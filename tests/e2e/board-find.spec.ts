import { type Cookie, expect, test } from "@playwright/test";
import { cellOf, openBoard } from "./support/map";
import { saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";

/** Words on a map, found as they are typed. */
const lane = "Thoughts";
let map = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  [map, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Fiona"));
    return drawMap(page, await createWorkspace(page, "Find House"), "Searched");
  });
});

test.beforeEach(async ({ page, context }) => {
  await context.addCookies(cookies);
  await openBoard(page, map);
});

test("Finding words leads to their card, far away as it may be", async ({ page }) => {
  await cellOf(page, lane, 0).locator("[data-card]").first().click();
  await page.keyboard.press("Control+f");
  const field = page.getByRole("searchbox", { name: "Find on the map" });
  await expect(field).toBeFocused();
  await field.fill("friend");
  await expect(page.getByRole("search")).toContainText(/of [1-9]/);
  await page.keyboard.press("Enter");
  const found = page.locator("[data-card][aria-current=true]");
  await expect(found).toContainText(/friend/i);
  await expect(field).toBeFocused();
  await page.getByRole("button", { name: "Next", exact: true }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(found).toContainText(/friend/i);
  await expect(found).toBeFocused();
});

test("Words are found while they are typed, and Escape returns where one was", async ({ page }) => {
  const start = cellOf(page, lane, 0).locator("[data-card]").first();
  await start.click();
  await page.keyboard.press("Control+f");
  // Nobody waits for the field to be there.
  await page.keyboard.type("frie");
  const field = page.getByRole("searchbox", { name: "Find on the map" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("frie");
  const isThere = page.locator("[data-card][aria-current=true]");
  await expect(isThere).toContainText(/frie/i);
  await expect(isThere).toBeInViewport();
  await page.keyboard.type("nd");
  await expect(isThere).toContainText(/friend/i);
  await expect(page.getByRole("search")).toContainText(/^1 of [1-9]/);
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(start).toBeFocused();
  await expect(start).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Control+f");
  await expect(field).toBeFocused();
  await page.keyboard.type("no such words anywhere");
  await expect(page.getByRole("search")).toContainText("Not found");
  await page.keyboard.press("Escape");
  await expect(start).toBeFocused();
});

test("The arrows of the search go through the hits and around their ends", async ({ page }) => {
  await cellOf(page, lane, 0).locator("[data-card]").first().click();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search");
  await expect(bar.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("the");
  await expect(bar).toContainText(/1 of ([2-9]|\d\d)/);
  await page.keyboard.press("ArrowDown");
  await expect(bar).toContainText(/2 of /);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(bar).toContainText(/(\d+) of \1/);
  await expect(bar.getByRole("searchbox")).toBeFocused();
});

test("A hit in a folded stage unfolds it here alone, and Escape folds it again", async ({
  page,
}) => {
  const card = cellOf(page, lane, 0).locator("[data-card]").first();
  const text = (await card.textContent()) ?? "";
  await page.getByRole("columnheader").first().hover();
  await page
    .getByRole("button", { name: /^Stage .*: actions$/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Collapse", exact: true }).click();
  const strip = page.getByRole("button", { name: /^Expand stage 1\./ });
  await expect(strip).toBeVisible();
  await saved(page);
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search");
  await bar.getByRole("searchbox").fill(text);
  await expect(bar).toContainText(/1 of [1-9]/);
  await expect(page.locator("[data-card][aria-current=true]")).toContainText(text);
  await expect(strip).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(strip).toBeVisible();
  await page.reload();
  await expect(strip).toBeVisible({ timeout: 20_000 });
  await strip.click();
  await expect(card).toBeVisible();
  await saved(page);
});
