import { type Cookie, expect, type Page, test } from "@playwright/test";
import { cardIn, cellOf, fieldOf, headOf, laneOf, openBoard } from "./support/map";
import { saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";

const slow = { timeout: 20_000 };
let map = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  [map, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Wanda"));
    return drawMap(page, await createWorkspace(page, "Writing House"), "Written upon");
  });
});

test.beforeEach(({ context }) => context.addCookies(cookies));

const firstIn = (page: Page, lane: string, step: number) =>
  cellOf(page, lane, step).locator("[data-card]").first();

async function addCardIn(page: Page, lane: string, step: number) {
  await cellOf(page, lane, step).hover();
  await cellOf(page, lane, step).getByRole("button", { name: "Add card" }).click();
}

test("A new stage asks for its name, and the keyboard goes on to its first card", async ({
  page,
}) => {
  await openBoard(page, map);
  await firstIn(page, "Thoughts", 0).click();
  await page.keyboard.press("s");
  const name = page.getByRole("textbox", { name: "Name of the stage" });
  await expect(name).toBeFocused(slow);
  await page.keyboard.type("Trial");
  await page.keyboard.press("Enter");
  await expect(headOf(page, "Trial")).toBeVisible();
  await expect(page.getByRole("grid")).toBeFocused();
  await page.keyboard.press("Enter");
  await fieldOf(page).fill("Tries it at home");
  await page.keyboard.press("Enter");
  const card = page.getByRole("group", { name: "Tries it at home" });
  await expect(card).toBeFocused();
  await saved(page);
});

test("A new lane asks for its name where it stands", async ({ page }) => {
  await openBoard(page, map);
  await firstIn(page, "Thoughts", 0).click();
  await page.keyboard.press("l");
  await expect(page.getByRole("textbox", { name: "Name of the lane" })).toBeFocused(slow);
  await page.keyboard.type("Promises");
  await page.keyboard.press("Enter");
  await expect(laneOf(page, "Promises")).toBeInViewport();
});

test("The press that leaves a card empty counts, and the card goes", async ({ page }) => {
  await openBoard(page, map);
  const thoughts = cellOf(page, "Thoughts", 0).locator("[data-card]");
  const before = await thoughts.count();
  await addCardIn(page, "Thoughts", 0);
  await expect(fieldOf(page)).toBeFocused();
  await addCardIn(page, "Motivations", 0);
  await expect(cellOf(page, "Motivations", 0).locator("textarea")).toBeFocused();
  await page.keyboard.type("Wants it soon");
  await page.keyboard.press("Enter");
  await expect(cardIn(page, "Motivations", 0, "Wants it soon")).toBeFocused();
  await expect(thoughts).toHaveCount(before);
});

test("A double click where no card is writes a new one there", async ({ page }) => {
  await openBoard(page, map);
  const cell = cellOf(page, "Customer actions", 0);
  const box = await cell.boundingBox();
  if (!box) throw new Error("The cell is not on the screen.");
  await page.mouse.dblclick(box.x + 3, box.y + box.height - 3);
  await expect(cell.locator("textarea")).toBeFocused();
  await page.keyboard.type("Asks around");
  await page.keyboard.press("Enter");
  await expect(cardIn(page, "Customer actions", 0, "Asks around")).toBeFocused();
});

test("A stage that was deleted by mistake comes back, and the keyboard stays on the board", async ({
  page,
}) => {
  await openBoard(page, map);
  const menu = page.getByRole("button", { name: "Stage Consideration: actions" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Delete stage" }).click();
  await expect(headOf(page, "Consideration")).toHaveCount(0);
  await expect(page.getByRole("grid")).toBeFocused();
  const message = page.getByRole("listitem").filter({ hasText: "Stage deleted" });
  await message.getByRole("button", { name: "Undo" }).click(slow);
  await expect(headOf(page, "Consideration")).toBeVisible();
  await expect(page.getByRole("grid")).toBeFocused();
});

test("A part of the editor that cannot be fetched leaves the map on the screen", async ({
  page,
}) => {
  // Nothing is fetched ahead on a screen that never rests.
  await page.addInitScript(() => {
    window.requestIdleCallback = (tell) =>
      window.setTimeout(() => tell({ didTimeout: false, timeRemaining: () => 0 }), 20);
  });
  await openBoard(page, map);
  await firstIn(page, "Thoughts", 0).click();
  await page.keyboard.press("Control+c");
  await expect(page.getByText("Card copied")).toBeVisible(slow);
  await page.route(/_next\/static\/chunks/, (route) => route.abort());
  await page.keyboard.press("?");
  await expect(page.getByText("This part of the editor is not loaded yet.")).toBeVisible(slow);
  await firstIn(page, "Thoughts", 1).dblclick();
  await fieldOf(page).fill("Still here");
  await page.keyboard.press("Enter");
  await expect(cardIn(page, "Thoughts", 1, "Still here")).toBeVisible();
  await saved(page);
});

test("A map without a persona leads to the place where one is added", async ({ page }) => {
  await openBoard(page, map);
  await page.getByRole("button", { name: "Add persona" }).click();
  const about = page.getByRole("dialog", { name: "About this journey" });
  await expect(about.getByRole("link", { name: "Create a persona" })).toBeVisible(slow);
});

test("On a phone every view is in reach and a presentation can be read", async ({ browser }) => {
  const screen = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext(screen);
  await context.addCookies(cookies);
  const page = await context.newPage();
  await openBoard(page, map);
  const list = page.getByRole("radio", { name: "List" });
  await expect(list).toBeInViewport({ ratio: 1 });
  await list.tap();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await page.getByRole("radio", { name: "Map" }).tap();
  await expect(page.getByRole("grid")).toBeVisible(slow);
  await page.getByRole("button", { name: "Present", exact: true }).tap();
  const show = page.getByRole("dialog", { name: /^Presentation/ });
  await expect(show).toContainText("Stage 1 of", slow);
  const column = await show.getByRole("columnheader").nth(1).boundingBox();
  expect(column?.width ?? 0).toBeGreaterThan(160);
  await context.close();
});
