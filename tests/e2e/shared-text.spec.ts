import { type CDPSession, expect, type Locator, type Page, test } from "@playwright/test";
import { openBoard } from "./support/map";
import { saved } from "./support/pages";
import { buildTeam, drawMap, type Team } from "./support/team";

/** What a real browser does to a text field that somebody else types into as well. */
test.describe.configure({ mode: "serial" });

let team: Team;
let ana: Page;
let ben: Page;
let map = "";
let cardId = "";
const patience = { timeout: 20_000 };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  team = await buildTeam(browser, "Ana Moreno");
  ana = team.owner.page;
  ben = (await team.join("Ben Ortiz")).page;
  await ana.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  map = await drawMap(ana, team.home, "Typed in every way");
  for (const page of [ana, ben]) await openBoard(page, map);
  await expect(ben.getByRole("button", { name: "Follow Ana Moreno" })).toBeVisible(patience);
  cardId = (await ana.locator("[data-card]").first().getAttribute("data-card")) ?? "";
});
test.afterAll(async () => {
  for (const page of [ana, ben]) await page?.context().close();
});

const cardOf = (page: Page): Locator => page.locator(`[data-card="${cardId}"]`);
const fieldOn = (page: Page): Locator => cardOf(page).getByPlaceholder("Write something");

/** Both have the card open, with this text and no other in it. */
async function writeBoth(text: string) {
  for (const page of [ana, ben]) {
    await cardOf(page).dblclick({ position: { x: 20, y: 12 } });
    await expect(fieldOn(page)).toBeFocused(patience);
  }
  await ana.keyboard.press("Control+a");
  await ana.keyboard.type(text);
  await expect(fieldOn(ben)).toHaveValue(text, patience);
}

async function benTypes(text: string, at: "Home" | "End") {
  await ben.keyboard.press(`Control+${at}`);
  await ben.keyboard.type(text, { delay: 20 });
}

/** Both fields, and what a reload reads from the server, hold this text. */
async function holds(text: string) {
  for (const page of [ana, ben]) await expect(fieldOn(page)).toHaveValue(text, patience);
  for (const page of [ana, ben]) {
    await page.keyboard.press("Enter");
    await saved(page);
  }
  await openBoard(ben, map);
  await expect(cardOf(ben)).toContainText(text, patience);
}

const select = (page: Page, start: number, end = start) =>
  fieldOn(page).evaluate(
    (field, [from, to]) => {
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(from ?? 0, to ?? 0);
    },
    [start, end],
  );

const compose = (input: CDPSession, text: string) =>
  input.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

/** The undo of the browser's own menu, which no key of the page's stands for. */
const undoByMenu = (input: CDPSession) =>
  input.send("Input.dispatchKeyEvent", { type: "keyDown", commands: ["undo"] });

test("what others type waits until an input method has composed its word", async () => {
  const input = await ana.context().newCDPSession(ana);
  await writeBoth("tea ");
  await ana.keyboard.press("Control+End");
  await compose(input, "ち");
  await compose(input, "ちゃ");
  await expect(fieldOn(ana)).toHaveValue("tea ちゃ");
  await benTypes("Ben: ", "Home");
  await expect(fieldOn(ben)).toHaveValue(/^Ben: tea /);
  await saved(ben);
  await ana.waitForTimeout(500);
  await expect(fieldOn(ana)).toHaveValue("tea ちゃ");
  await compose(input, "茶");
  await input.send("Input.insertText", { text: "茶" });
  await holds("Ben: tea 茶");
});

test("a composition that is given up leaves what others typed meanwhile", async () => {
  const input = await ana.context().newCDPSession(ana);
  await writeBoth("tea ");
  await ana.keyboard.press("Control+End");
  await compose(input, "ちゃ");
  await benTypes("Ben: ", "Home");
  await saved(ben);
  await compose(input, "");
  await holds("Ben: tea ");
});

test("text is pasted over a selection while somebody else types", async () => {
  await writeBoth("green tea for two");
  await ana.evaluate(() => navigator.clipboard.writeText("black coffee"));
  await select(ana, 0, "green tea".length);
  await Promise.all([benTypes(" or three", "End"), ana.keyboard.press("Control+v")]);
  await select(ana, 0, "black ".length);
  await ana.keyboard.press("Control+x");
  await holds("coffee for two or three");
  expect(await ana.evaluate(() => navigator.clipboard.readText())).toBe("black ");
});

test("a word that is dragged to another place of the text arrives once", async () => {
  await writeBoth("one two three");
  await select(ana, 0, 4);
  const box = await fieldOn(ana).boundingBox();
  if (!box) throw new Error("The field is not on the screen.");
  const y = box.y + 9;
  await ana.mouse.move(box.x + 8, y);
  await ana.mouse.down();
  await ana.mouse.move(box.x + 30, y, { steps: 4 });
  await benTypes("!", "End");
  await expect(fieldOn(ana)).toHaveValue("one two three!", patience);
  await ana.mouse.move(box.x + box.width - 4, y, { steps: 6 });
  await ana.mouse.up();
  await holds("two three!one ");
});

test("the browser's own undo takes back one's own words alone", async () => {
  const input = await ana.context().newCDPSession(ana);
  await writeBoth("tea");
  await ana.keyboard.press("Control+End");
  // What comes after a pause is a step of its own.
  await ana.waitForTimeout(2200);
  await ana.keyboard.type(" with milk");
  await expect(fieldOn(ben)).toHaveValue("tea with milk", patience);
  await benTypes("Ben: ", "Home");
  await expect(fieldOn(ana)).toHaveValue("Ben: tea with milk", patience);
  await undoByMenu(input);
  await expect(fieldOn(ana)).toHaveValue("Ben: tea", patience);
  // The browser has nothing to redo, since its undo was taken over; the key still has.
  await ana.keyboard.press("Control+Shift+z");
  await holds("Ben: tea with milk");
});
