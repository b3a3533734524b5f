import { type Cookie, expect, type Page, test } from "@playwright/test";
import { cardIn, cellOf, fieldOf, laneOf } from "./support/map";
import { ready, saved } from "./support/pages";
import { createWorkspace, enterDemo, newPerson, prepare, signUp } from "./support/people";
import { drawEmptyMap } from "./support/team";

const focusIsLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test.describe("everywhere", () => {
  let home = "";
  test.beforeEach(async ({ page }) => {
    home = await enterDemo(page);
    await ready(page);
  });

  test("the first Tab offers to skip to the content", async ({ page }) => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  test("Ctrl+K finds a map and opens it", async ({ page }) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox", { name: "Search or jump to" })).toBeFocused();
    await page.keyboard.type("Furnishing");
    const found = page.getByRole("menuitem", { name: /Furnishing a home/ });
    await expect(found).toBeVisible();
    await expect(found).toHaveAttribute("data-focused", "true");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
    await expect(page.getByRole("grid", { name: /Furnishing a home/ })).toBeVisible();
  });

  test("Escape closes the palette and gives the focus back", async ({ page }) => {
    const link = page.getByRole("navigation").getByRole("link", { name: "Personas" });
    await link.focus();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test("G then J goes to the journeys", async ({ page }) => {
    await page.keyboard.press("g");
    await page.keyboard.press("j");
    await expect(page).toHaveURL(new RegExp(`${home}/maps$`));
    await expect(page.getByRole("heading", { level: 1, name: "Journeys" })).toBeVisible();
  });

  test("a question mark shows every key", async ({ page }) => {
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet).toContainText("Search or jump to");
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });
});

test.describe("on the map", () => {
  const lane = "Thoughts";
  const words = "I know what I want";

  let home = "";
  let cookies: Cookie[] = [];

  test.beforeAll(async ({ browser }) => {
    [home, cookies] = await prepare(browser, async (page) => {
      await signUp(page, newPerson("Kit"));
      return createWorkspace(page, "Keyboard House");
    });
  });

  test.beforeEach(async ({ page, context }) => {
    await context.addCookies(cookies);
    await drawEmptyMap(page, home, "Only by keyboard");
    await cellOf(page, lane, 0).click();
  });

  /** A card made by N in the focused cell. */
  async function write(page: Page, text: string) {
    await page.keyboard.press("n");
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  test("N writes a card, Enter changes it and Escape leaves it as it was", async ({ page }) => {
    await write(page, words);
    const card = cardIn(page, lane, 0, words);
    await expect(card).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type(" and where");
    await page.keyboard.press("Enter");
    const longer = cardIn(page, lane, 0, `${words} and where`);
    await expect(longer).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type(" nothing of this");
    await page.keyboard.press("Escape");
    await expect(longer).toBeFocused();
    await saved(page);
    await page.reload();
    await expect(longer).toBeVisible();
  });

  test("the arrow keys walk over cards and cells, and never lose the focus", async ({ page }) => {
    await write(page, words);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"]) {
      await page.keyboard.press(key);
      expect(await focusIsLost(page), key).toBe(false);
    }
    await page.keyboard.press("ArrowUp");
    await expect(cardIn(page, lane, 0, words)).toBeFocused();
    await page.keyboard.press("End");
    await expect(laneOf(page, lane).getByRole("gridcell").last()).toBeFocused();
    await page.keyboard.press("Home");
    await expect(cardIn(page, lane, 0, words)).toBeFocused();
  });

  test("the keyboard passes a lane without feelings and a folded one, and writes in the folded one", async ({
    page,
  }) => {
    await write(page, words);
    await laneOf(page, lane).getByRole("rowheader").hover();
    await page.getByRole("button", { name: `Lane ${lane}: actions` }).click();
    await page.getByRole("menuitem", { name: "Collapse", exact: true }).click();
    await expect(cardIn(page, lane, 0, words)).toHaveCount(0);
    await cellOf(page, "Customer actions", 0).click({ position: { x: 20, y: 50 } });
    const row = () =>
      page.evaluate(() => {
        const own = document.activeElement?.closest("[role=row]");
        return Number(own?.getAttribute("aria-rowindex"));
      });
    const rows = [await row()];
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press("PageDown");
      await expect.poll(row).toBe((rows.at(-1) ?? 0) + 1);
      rows.push(await row());
    }
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("PageUp");
    await expect.poll(row).toBe(rows[0]);
    await cellOf(page, lane, 0).focus();
    await write(page, "Written where it was folded");
    await expect(cardIn(page, lane, 0, "Written where it was folded")).toBeFocused();
  });

  test("Space lifts a card, arrows carry it and Space drops it", async ({ page }) => {
    await write(page, words);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect(cardIn(page, lane, 1, words)).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await expect(cardIn(page, lane, 1, words)).toBeFocused();
    await expect(cardIn(page, lane, 2, words)).toHaveCount(0);
  });

  test("Delete removes a card, the keyboard stays, and undo brings it back", async ({ page }) => {
    await write(page, "The first of two");
    await write(page, "The second of two");
    await page.keyboard.press("Delete");
    await expect(cardIn(page, lane, 0, "The second of two")).toHaveCount(0);
    await expect(cardIn(page, lane, 0, "The first of two")).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(cardIn(page, lane, 0, "The first of two")).toHaveCount(0);
    await expect(cellOf(page, lane, 0)).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(cardIn(page, lane, 0, "The first of two")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(cardIn(page, lane, 0, "The second of two")).toBeVisible();
    expect(await focusIsLost(page)).toBe(false);
  });

  test("a key is about the card that has the keyboard, whoever gave it to that card", async ({
    page,
  }) => {
    await write(page, "The first of two");
    await write(page, "The second of two");
    // As a screen reader does, past the keys of the board.
    await cardIn(page, lane, 0, "The first of two").evaluate((card) => card.focus());
    await page.keyboard.press("Delete");
    await expect(cardIn(page, lane, 0, "The first of two")).toHaveCount(0);
    await expect(cardIn(page, lane, 0, "The second of two")).toBeFocused();
  });
});
