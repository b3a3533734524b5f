import { type Cookie, expect, type Locator, type Page, test } from "@playwright/test";
import { fieldOf, laneOf, openBoard } from "./support/map";
import { open, saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";
import { axeFaults } from "./support/trouble";

let map = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  [map, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Vera"));
    return drawMap(page, await createWorkspace(page, "View House"), "Seen whole");
  });
});

test.beforeEach(async ({ page, context }) => {
  await context.addCookies(cookies);
  await openBoard(page, map);
});

/** How wide the first sheet comes out of the printer. */
async function sheetWidthMm(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, points] = /MediaBox \[0 0 ([\d.]+)/.exec(pdf.toString("latin1")) ?? [];
  return Math.round((Number(points) * 25.4) / 72);
}

const firstCard = (page: Page) => page.locator("[data-card]").first();

test("Keys and buttons change the size, the overview draws pictures, 0 brings it back", async ({
  page,
}) => {
  await firstCard(page).click();
  const size = page.getByRole("button", { name: /back to 100 %/ });
  await page.keyboard.press("-");
  await expect(size).toHaveText("90 %");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(size).toHaveText("125 %");
  await page.keyboard.press("Shift+1");
  await expect(page.locator("canvas[data-tile]").first()).toBeVisible();
  await expect(page.getByRole("columnheader").first()).toBeVisible();
  await page.keyboard.press("0");
  await expect(size).toHaveText("100 %");
  await expect(page.locator("canvas[data-tile]")).toHaveCount(0);
});

test("The wheel with Ctrl zooms around the pointer", async ({ page }) => {
  const card = firstCard(page);
  const before = await card.boundingBox();
  if (!before) throw new Error("No card on the screen.");
  await page.mouse.move(before.x + 10, before.y + 10);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect
    .poll(async () => (await card.boundingBox())?.width ?? 0)
    .toBeGreaterThan(before.width * 1.2);
});

test("The minimap shows the whole map and goes where it is pressed", async ({ page }) => {
  await page.getByRole("button", { name: "Show minimap" }).click();
  const minimap = page.getByRole("button", { name: "Small picture of the whole map" });
  await expect(minimap).toBeVisible();
  const box = await minimap.boundingBox();
  await minimap.click({ position: { x: (box?.width ?? 0) - 12, y: 12 } });
  const left = () => page.locator("[data-board]").evaluate((board) => board.scrollLeft);
  await expect.poll(left).toBeGreaterThan(100);
});

test("A filter dims what does not fit, is in the address, and is kept as a view", async ({
  page,
}) => {
  await firstCard(page).click();
  await page.keyboard.press("f");
  const panel = page.getByRole("dialog", { name: "Filter" });
  await panel.getByLabel("Words on the card").fill("zzz nothing like this");
  await expect(firstCard(page)).toHaveClass(/opacity-25/);
  await expect(page).toHaveURL(/filter=/);
  await panel.getByLabel("Name of the view").fill("Nothing");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByRole("button", { name: "Nothing", exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Clear" }).click();
  await expect(firstCard(page)).not.toHaveClass(/opacity-25/);
  await panel.getByRole("button", { name: "Nothing", exact: true }).click();
  await expect(firstCard(page)).toHaveClass(/opacity-25/);
  const kept = panel.getByRole("button", { name: "Nothing", exact: true });
  await panel.getByLabel("Name of the view").fill("Nothing");
  await page.keyboard.press("Enter");
  await expect(panel.getByLabel("Name of the view")).toHaveValue("");
  await expect(kept).toHaveCount(1);
  await panel.getByRole("button", { name: "View Nothing: actions" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await panel.getByRole("textbox", { name: "Name of the view" }).first().fill("Nothing at all");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("button", { name: "Nothing at all", exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "View Nothing at all: actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(panel.getByRole("button", { name: "Nothing at all", exact: true })).toHaveCount(0);
  await expect(kept).toHaveCount(0);
  await page.reload();
  await expect(firstCard(page)).toHaveClass(/opacity-25/, { timeout: 20_000 });
});

test("Seen from far away, a filter dims the pictures of the cards too", async ({ page }) => {
  await page.keyboard.press("Shift+1");
  const tile = page.locator("canvas[data-tile]").first();
  await expect(tile).toBeVisible();
  await expect.poll(() => strongest(tile)).toBe(255);
  await page.keyboard.press("f");
  const panel = page.getByRole("dialog", { name: "Filter" });
  await panel.getByLabel("Words on the card").fill("zzz nothing like this");
  await expect.poll(() => strongest(tile)).toBeLessThan(200);
  expect(await strongest(tile)).toBeGreaterThan(0);
  await panel.getByRole("button", { name: "Clear" }).click();
  await expect.poll(() => strongest(tile)).toBe(255);
});

test("Seen from far away, a press selects a painted card and two go near it", async ({ page }) => {
  const text = (await firstCard(page).getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Shift+1");
  await expect(page.locator("canvas[data-tile]").first()).toBeVisible();
  const head = await page.getByRole("rowheader").nth(1).boundingBox();
  const row = await laneOf(page, "Customer actions").boundingBox();
  if (!head || !row) throw new Error("The lane is not on the screen.");
  const at = { x: head.x + head.width + 30, y: row.y + 14 };
  await page.mouse.click(at.x, at.y);
  await expect(page.getByRole("group", { name: text, exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.locator("canvas[data-tile]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /back to 100 %/ })).toHaveText("100 %");
});

/** How opaque the most opaque point of a picture is, from 0 to 255. */
const strongest = (tile: Locator): Promise<number> =>
  tile.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const picture = canvas.getContext("2d")?.getImageData(0, 0, width, height);
    return (picture?.data ?? new Uint8ClampedArray()).reduce(
      (most, value, at) => (at % 4 === 3 ? Math.max(most, value) : most),
      0,
    );
  });

test("The rows of the grid are counted without the lanes that are hidden", async ({ page }) => {
  // Found by their attributes: an open panel may keep what is behind it from being read.
  const rows = page.locator("[role=row]");
  const head = page.locator("[role=rowheader]").filter({ hasText: "Touchpoints" });
  const isCounted = () =>
    rows.evaluateAll(
      (all) =>
        all.length > 2 &&
        all.every((row, at) => row.getAttribute("aria-rowindex") === String(at + 1)),
    );
  const count = async () => Number(await page.locator("[role=grid]").getAttribute("aria-rowcount"));
  const before = await count();
  await page.getByRole("button", { name: /^Lanes/ }).click();
  const panel = page.getByRole("dialog", { name: "Lanes" });
  await panel.getByText("Touchpoints", { exact: true }).click();
  await expect(head).toHaveCount(0);
  expect(await count()).toBe(before - 1);
  expect(await isCounted()).toBe(true);
  await panel.getByText("Touchpoints", { exact: true }).click();
  await expect(head).toHaveCount(1);
  expect(await count()).toBe(before);
  expect(await isCounted()).toBe(true);
  await saved(page);
});

test("A presentation goes stage by stage with the arrows and ends with Escape", async ({
  page,
}) => {
  await firstCard(page).click();
  await page.keyboard.press("p");
  const show = page.getByRole("dialog", { name: /^Presentation/ });
  await expect(show).toContainText("Stage 1 of");
  await page.keyboard.press("ArrowRight");
  await expect(show).toContainText("Stage 2 of");
  await expect(show.getByRole("columnheader").nth(1)).toBeVisible();
  const next = show.getByRole("button", { name: "Next stage" });
  await next.focus();
  await page.keyboard.press("Tab");
  await expect(show.getByRole("button", { name: "End presentation" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(next).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(show).toHaveCount(0);
  await expect(page.getByRole("grid").locator(":focus")).toHaveCount(1);
});

test("On paper every card of the map is there", async ({ page }) => {
  const text = (await firstCard(page).textContent()) ?? "";
  await open(page, `${map}/print`);
  const table = page.getByRole("table");
  await expect(table.getByText(text, { exact: true }).first()).toBeVisible();
  for (const [size, width] of [
    ["A3", 420],
    ["A2", 594],
  ] as const) {
    await page.getByRole("radio", { name: size, exact: true }).press("Space");
    await expect(page.getByRole("radio", { name: size, exact: true })).toBeChecked();
    await expect.poll(() => sheetWidthMm(page)).toBe(width);
  }
  await page.getByRole("radio", { name: "A page for each stage" }).click();
  await expect(table.nth(1)).toBeVisible();
});

test("A stage folds to a strip and unfolds again", async ({ page }) => {
  const [stage] = await page.getByRole("columnheader").allTextContents();
  expect(stage).toContain("1.");
  await page.getByRole("columnheader").first().hover();
  await page
    .getByRole("button", { name: /^Stage .*: actions$/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Collapse", exact: true }).click();
  const strip = page.getByRole("button", { name: /^Expand stage 1\./ });
  await expect(strip).toBeVisible();
  await strip.click();
  await expect(strip).toHaveCount(0);
  await saved(page);
});

test("A lane gets taller by its edge, with the pointer and with keys", async ({ page }) => {
  const top = "Customer actions";
  const row = laneOf(page, top);
  const height = async () => (await row.boundingBox())?.height ?? 0;
  const before = await height();
  const edge = row.getByRole("separator", { name: `Height of ${top}` });
  const box = await edge.boundingBox();
  if (!box) throw new Error("The edge is not on the screen.");
  await page.mouse.move(box.x + 30, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 62, { steps: 6 });
  await page.mouse.up();
  await expect.poll(height).toBeGreaterThan(before + 40);
  await edge.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(height).toBeGreaterThan(before + 70);
  await page.keyboard.press("Home");
  await expect.poll(height).toBe(before);
});

test("Of a lane taller than the screen only near cards are drawn, and the keyboard leads to the rest", async ({
  page,
}) => {
  const row = laneOf(page, "Customer actions");
  const edge = row.getByRole("separator", { name: "Height of Customer actions" });
  await edge.focus();
  for (let press = 0; press < 60; press += 1) await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await row.boundingBox())?.height ?? 0).toBeGreaterThan(900);
  const scroll = (top: number) =>
    page.locator("[data-board]").evaluate((board, to) => board.scrollTo(0, to), top);
  await scroll(0);
  const cards = row.locator("[data-card]");
  const all = await cards.count();
  expect(all).toBeGreaterThan(1);
  await cards.first().click();
  await scroll(700);
  await expect(cards).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(cards).toHaveCount(all);
  await expect(row.locator("[data-card]:focus")).toBeInViewport();
  await expect(cards.first()).not.toBeFocused();
  await edge.focus();
  await page.keyboard.press("Home");
  await saved(page);
});

test("The sheet names the keys, and letters can be turned off", async ({ page }) => {
  await firstCard(page).click();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const words of ["Find on the map", "Everywhere", "Switch workspace", "Go to a place"])
    await expect(sheet).toContainText(words);
  await sheet.getByRole("switch", { name: /Letters, digits/ }).press("Space");
  await page.keyboard.press("Escape");
  await firstCard(page).click();
  for (const key of ["n", "?"]) await page.keyboard.press(key);
  await expect(fieldOf(page)).toHaveCount(0);
  await expect(sheet).toHaveCount(0);
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
  await sheet.getByRole("switch", { name: /Letters, digits/ }).press("Space");
  await page.keyboard.press("Escape");
  await firstCard(page).click();
  await page.keyboard.press("n");
  await expect(fieldOf(page)).toBeVisible();
  await page.keyboard.press("Escape");
});

test("The list adds, moves and edits cards on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `${map}?view=list`);
  const list = page.getByRole("region", { name: /^Journey as a list/ });
  const card = list.locator("li[data-outlined]").first();
  await card.getByRole("button", { name: /: actions$/ }).click();
  await page.getByRole("menuitem", { name: "To the next step" }).click();
  await saved(page);
  await expect(list).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test("Stages, steps and lanes are named, marked, added and deleted in the list", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `${map}?view=list`);
  const list = page.getByRole("region", { name: /^Journey as a list/ });
  const act = async (menu: string, name: string) => {
    await list.getByRole("button", { name: menu, exact: true }).first().click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await act("Stage Awareness: actions", "Rename");
  await page.keyboard.type("First look");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("heading", { name: "1. First look" })).toBeVisible();
  await expect(list.getByRole("button", { name: "Stage First look: actions" })).toBeFocused();
  const steps = list
    .getByRole("list", { name: "Steps of this stage" })
    .first()
    .getByRole("listitem");
  const before = await steps.count();
  const first = (await steps.first().innerText()).trim();
  await act(`Step ${first}: actions`, "Mark as moment of truth");
  await expect(steps.first().getByRole("img", { name: "Moment of truth" })).toBeVisible();
  await act(`Step ${first}: actions`, "Add step after");
  await page.keyboard.type("Asks a friend");
  await page.keyboard.press("Enter");
  await expect(steps).toHaveCount(before + 1);
  await expect(steps.nth(1)).toContainText("Asks a friend");
  await act("Step Asks a friend: actions", "Delete step");
  await expect(steps).toHaveCount(before);
  await act("Lane Thoughts: actions", "Add lane below");
  await page.keyboard.type("Said aloud");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("heading", { name: "Said aloud" }).first()).toBeVisible();
  await act("Lane Said aloud: actions", "Delete lane");
  await expect(list.getByRole("heading", { name: "Said aloud" })).toHaveCount(0);
  const third = list.locator("details").nth(2);
  await third.getByRole("button", { name: "Lane Thoughts: actions" }).click();
  await page.getByRole("menuitem", { name: "Add lane above" }).click();
  await expect(list.getByRole("textbox", { name: "Name of the lane" })).toHaveCount(1);
  await expect(third.getByRole("textbox", { name: "Name of the lane" })).toBeFocused();
  await page.keyboard.type("Said later");
  await page.keyboard.press("Enter");
  await expect(third.getByRole("button", { name: "Lane Said later: actions" })).toBeFocused();
  await act("Lane Said later: actions", "Delete lane");
  await act("Stage First look: actions", "Rename");
  await page.keyboard.type("Awareness");
  await page.keyboard.press("Enter");
  await saved(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test("A card deleted in the list leaves the keyboard beside it", async ({ page }) => {
  await open(page, `${map}?view=list`);
  const list = page.getByRole("region", { name: /^Journey as a list/ });
  const cards = list.locator("li[data-outlined]");
  await expect(cards.first()).toBeVisible({ timeout: 20_000 });
  const count = await cards.count();
  await cards
    .first()
    .getByRole("button", { name: /: actions$/ })
    .click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(cards).toHaveCount(count - 1);
  await expect(list.locator("button:focus")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(cards).toHaveCount(count);
  await saved(page);
});

test("The journey is told in words", async ({ page }) => {
  await open(page, `${map}?view=list`);
  await page.getByRole("link", { name: "Read as a story" }).click();
  await expect(page).toHaveURL(/\/story$/, { timeout: 20_000 });
  await expect(page.getByRole("article").getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("Axe finds nothing wrong with a selection, the find bar and the list", async ({ page }) => {
  await firstCard(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("search")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await open(page, `${map}?view=list`);
  await expect(page.getByRole("region", { name: /^Journey as a list/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
