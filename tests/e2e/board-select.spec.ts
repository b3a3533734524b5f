import { type Cookie, expect, type Page, test } from "@playwright/test";
import { cardIn, cellOf, dragCard, fieldOf, headOf, laneOf } from "./support/map";
import { saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawEmptyMap } from "./support/team";

const [lane, other] = ["Thoughts", "Motivations"];
const selected = (page: Page) => page.locator("[data-card][aria-current=true]");

let home = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  [home, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Sol"));
    return createWorkspace(page, "Board House");
  });
});

test.beforeEach(async ({ page, context }) => {
  await context.addCookies(cookies);
  await drawEmptyMap(page, home, "Many at once");
  // Beside the "+", which would begin a card.
  await cellOf(page, lane, 0).click({ position: { x: 4, y: 4 } });
});

/** Cards made by N, one below the other, in the focused cell. */
async function write(page: Page, ...texts: string[]) {
  for (const text of texts) {
    await page.keyboard.press("n");
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: text }).first()).toBeFocused();
  }
}

test("Ctrl adds to a selection, the bar counts, and all get a colour at once", async ({ page }) => {
  await write(page, "First", "Second", "Third");
  await cardIn(page, lane, 0, "First").click();
  await cardIn(page, lane, 0, "Third").click({ modifiers: ["Control"] });
  await expect(selected(page)).toHaveCount(2);
  const bar = page.getByRole("toolbar", { name: "Selected cards" });
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Colour" }).click();
  await page.getByRole("menuitem", { name: "Colour 4" }).click();
  await expect(cardIn(page, lane, 0, "First")).toHaveClass(/bg-stage-band/);
  await expect(cardIn(page, lane, 0, "Third")).toHaveClass(/bg-stage-band/);
  await expect(cardIn(page, lane, 0, "Second")).not.toHaveClass(/bg-stage-band/);
});

test("Shift and arrows select, Delete removes all, one undo brings all back", async ({ page }) => {
  await write(page, "First", "Second", "Third");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(selected(page)).toHaveCount(3);
  await page.keyboard.press("Delete");
  await expect(laneOf(page, lane).locator("[data-card]")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(laneOf(page, lane).locator("[data-card]")).toHaveCount(3);
});

test("Ctrl+A takes the cell, then the map, and Escape lets go", async ({ page }) => {
  await write(page, "First", "Second");
  await page.keyboard.press("ArrowRight");
  await write(page, "Elsewhere", "And more");
  await page.keyboard.press("Control+a");
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press("Control+a");
  await expect(selected(page)).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(selected(page)).toHaveCount(0);
});

test("A marquee on the empty board selects what it touches", async ({ page }) => {
  await write(page, "First", "Second");
  await page.keyboard.press("Escape");
  const box = await cellOf(page, lane, 0).boundingBox();
  if (!box) throw new Error("The cell is not on the screen.");
  await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 6, { steps: 8 });
  await expect(selected(page)).toHaveCount(2);
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "Selected cards" })).toBeVisible();
});

test("Several cards are dragged to another cell together, and Alt leaves copies", async ({
  page,
}) => {
  await write(page, "First", "Second");
  await page.keyboard.press("Control+a");
  await dragCard(page, cardIn(page, lane, 0, "First"), cellOf(page, lane, 1));
  await expect(cellOf(page, lane, 1).locator("[data-card]")).toHaveCount(2);
  await expect(cellOf(page, lane, 0).locator("[data-card]")).toHaveCount(0);
  await page.keyboard.down("Alt");
  await dragCard(page, cardIn(page, lane, 1, "First"), cellOf(page, lane, 2));
  await page.keyboard.up("Alt");
  await expect(cellOf(page, lane, 2).locator("[data-card]")).toHaveCount(2);
  await expect(cellOf(page, lane, 1).locator("[data-card]")).toHaveCount(2);
});

test("Space carries a whole selection, Escape puts it back", async ({ page }) => {
  await write(page, "First", "Second");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(cellOf(page, lane, 0).locator("[data-card]")).toHaveCount(2);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(cellOf(page, lane, 1).locator("[data-card]")).toHaveCount(2);
  await saved(page);
});

test("Copied cards are pasted elsewhere, and a spreadsheet fills the cells", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await write(page, "First", "Second");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await expect(cellOf(page, lane, 1).locator("[data-card]")).toHaveCount(2);
  await page.evaluate(() => navigator.clipboard.writeText("a1\tb1\na2\tb2"));
  await cellOf(page, lane, 2).click({ position: { x: 4, y: 4 } });
  await page.keyboard.press("Control+v");
  await expect(cardIn(page, lane, 2, "a1")).toBeVisible();
  await expect(cardIn(page, lane, 3, "b1")).toBeVisible();
  await expect(cardIn(page, other, 2, "a2")).toBeVisible();
  await expect(cardIn(page, other, 3, "b2")).toBeVisible();
});

test("The menu of a card copies, cuts and pastes on the board and in the list", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const choose = (name: string) => page.getByRole("menuitem", { name, exact: true }).click();
  await write(page, "First", "Second");
  await cardIn(page, lane, 0, "First").click({ button: "right" });
  await choose("Cut");
  await expect(cardIn(page, lane, 0, "First")).toHaveCount(0);
  await cardIn(page, lane, 0, "Second").click({ button: "right" });
  await choose("Paste below");
  const cards = cellOf(page, lane, 0).locator("[data-card]");
  await expect(cards).toHaveText([/Second/, /First/]);
  await saved(page);
  await page.getByRole("radio", { name: "List" }).click();
  const list = page.getByRole("region", { name: /^Journey as a list/ });
  const menuOf = (text: string) => list.getByRole("button", { name: `${text}: actions` });
  await menuOf("First").click();
  await choose("Copy");
  await menuOf("Second").click();
  await choose("Paste below");
  await expect(menuOf("First")).toHaveCount(2);
  const order = await list.getByRole("button", { name: /^(First|Second): actions$/ }).all();
  const names = await Promise.all(order.map((one) => one.getAttribute("aria-label")));
  expect(names.map((name) => name?.split(":")[0])).toEqual(["Second", "First", "First"]);
  await context.clearPermissions();
  await menuOf("Second").click();
  await choose("Paste below");
  await expect(page.getByText("has not shown what is on the clipboard")).toBeVisible();
  await saved(page);
});

test("A stage and a lane are copied to another map with what stands on them", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const choose = (name: string) => page.getByRole("menuitem", { name, exact: true }).click();
  await write(page, "First", "Second");
  await headOf(page, "Awareness").hover();
  await page.getByRole("button", { name: "Stage Awareness: actions" }).click();
  await choose("Copy");
  await expect(page.getByText("Stage copied with 2 cards")).toBeVisible();
  await saved(page);
  await drawEmptyMap(page, home, "Another map");
  await cellOf(page, lane, 0).click({ position: { x: 4, y: 4 } });
  await page.keyboard.press("Control+v");
  await expect(page.getByText("Stage pasted with 2 cards")).toBeVisible();
  const stages = page.locator("[data-head][data-stage]");
  await expect(stages.nth(0)).toContainText("Awareness");
  await expect(stages.nth(1)).toContainText("2.Awareness");
  await expect(cardIn(page, lane, 3, "Second")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(stages.nth(1)).toContainText("Consideration");
  await cellOf(page, lane, 0).click({ position: { x: 4, y: 4 } });
  await write(page, "Third");
  await laneOf(page, lane).getByRole("rowheader").hover();
  await page.getByRole("button", { name: `Lane ${lane}: actions` }).click();
  await choose("Copy");
  await expect(page.getByText("Lane copied with 1 card")).toBeVisible();
  await page.getByRole("button", { name: `Lane ${lane}: actions` }).click();
  await choose("Paste below");
  await expect(page.getByRole("rowheader").filter({ hasText: lane })).toHaveCount(2);
  await expect(page.getByRole("group", { name: "Third" })).toHaveCount(2);
  await saved(page);
});

test("A pasted address becomes a card that leads there", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("https://example.com/help/late-parcels"));
  await page.keyboard.press("Control+v");
  const card = cardIn(page, lane, 0, "Late parcels · example.com");
  await expect(card).toBeVisible();
  const link = card.getByRole("link", { name: /example\.com/ });
  await expect(link).toHaveAttribute("href", "https://example.com/help/late-parcels");
  await expect(link).toHaveAttribute("target", "_blank");
});

test("A large paste is shown first and is one step to undo", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() =>
    navigator.clipboard.writeText(Array.from({ length: 24 }, (_, at) => `Idea ${at}`).join("\n")),
  );
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog", { name: "Paste 24 cards?" });
  await expect(dialog).toContainText("Idea 0");
  await dialog.getByRole("button", { name: "Paste" }).click();
  await expect(cellOf(page, lane, 0).locator("[data-card]").first()).toBeVisible();
  await expect(laneOf(page, lane).getByRole("rowheader")).toContainText("24 items");
  await page.keyboard.press("Control+z");
  await expect(laneOf(page, lane).getByRole("rowheader")).toContainText("0 items");
});

test("Move to… takes a whole selection to another lane", async ({ page }) => {
  await write(page, "First", "Second");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Move 2 cards" });
  await dialog.getByRole("button", { name: /Lane/ }).click();
  await page.getByRole("option", { name: other, exact: true }).click();
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(cellOf(page, other, 0).locator("[data-card]")).toHaveCount(2);
});
