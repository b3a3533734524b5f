import { expect, type Locator, type Page, test } from "@playwright/test";

import { cellOf, fieldOf, openBoard } from "./support/map";
import { saved } from "./support/pages";
import { buildTeam, drawMap, type Team } from "./support/team";
import { axeFaults } from "./support/trouble";

/** Bold, italic, lists, links and names in cards, as they are written, drawn, told and found. */
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
  map = await drawMap(ana, team.home, "Formatted");
  for (const page of [ana, ben]) await openBoard(page, map);
  cardId = (await ana.locator("[data-card]").first().getAttribute("data-card")) ?? "";
});
test.afterAll(async () => {
  for (const page of [ana, ben]) await page?.context().close();
});

const cardOn = (page: Page): Locator => page.locator(`[data-card="${cardId}"]`);

async function openField(text: string) {
  await cardOn(ana).dblclick({ position: { x: 20, y: 12 } });
  await expect(fieldOf(ana)).toBeFocused(patience);
  // What helps to write is fetched beside the first letters.
  await ana.waitForLoadState("networkidle");
  await ana.keyboard.press("Control+a");
  await ana.keyboard.type(text);
}

const select = (start: number, end: number) =>
  fieldOf(ana).evaluate(
    (field, range) => {
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(...range);
    },
    [start, end] as [number, number],
  );

test("bold, italic and a pasted link are seen by everybody, and spoken without signs", async () => {
  await openField("Waits long in the shop");
  await select(0, 5);
  await ana.keyboard.press("Control+b");
  await expect(fieldOf(ana)).toHaveValue("**Waits** long in the shop");
  await select(10, 14);
  await ana.keyboard.press("Control+i");
  await expect(fieldOf(ana)).toHaveValue("**Waits** *long* in the shop");
  await ana.evaluate(() => navigator.clipboard.writeText("https://shop.example/queue"));
  await select(24, 28);
  await ana.keyboard.press("Control+v");
  const text = "**Waits** *long* in the [shop](https://shop.example/queue)";
  await expect(fieldOf(ana)).toHaveValue(text);
  await ana.keyboard.press("Enter");
  await saved(ana);
  for (const page of [ana, ben]) {
    const card = cardOn(page);
    await expect(card.locator("strong")).toHaveText("Waits", patience);
    await expect(card.locator("em")).toHaveText("long");
    await expect(card.getByRole("link")).toHaveAttribute("href", "https://shop.example/queue");
    await expect(card).toHaveAccessibleName("Waits long in the shop");
  }
  expect(await axeFaults(ben)).toEqual([]);
});

test("undo takes a format back as it takes back a word", async () => {
  await cardOn(ana).focus();
  await ana.keyboard.press("Control+z");
  await expect(cardOn(ana)).not.toHaveAccessibleName("Waits long in the shop");
  await ana.keyboard.press("Control+Shift+z");
  await expect(cardOn(ana)).toHaveAccessibleName("Waits long in the shop");
});

test("a list goes on by itself, and the panel formats without keys or signs", async () => {
  await openField("- first");
  await ana.keyboard.press("Shift+Enter");
  await ana.keyboard.type("second");
  await expect(fieldOf(ana)).toHaveValue("- first\n- second");
  await ana.keyboard.press("Shift+Enter");
  await ana.keyboard.press("Shift+Enter");
  await ana.keyboard.type("after");
  await expect(fieldOf(ana)).toHaveValue("- first\n- second\nafter");
  await ana.keyboard.press("Enter");
  const panel = ana.getByRole("complementary", { name: "Details of the card" });
  const field = panel.getByLabel("Text");
  await field.press("Control+End");
  await field.press("Shift+Control+ArrowLeft");
  await panel.getByRole("button", { name: "Bold" }).click();
  await expect(field).toHaveValue("- first\n- second\n**after**");
  await expect(cardOn(ana).locator("strong")).toHaveText("after");
  expect(await axeFaults(ana)).toEqual([]);
});

test("what is drawn takes the lines the layout has counted", async () => {
  const texts = [
    "**Every single word of this one is bold and wraps**",
    "- first item that is long enough to wrap\n- **second** one",
    "A [link with many words](https://shop.example/a/long/path) then more",
    "**half**bold un**bro**ken *and italic words that wrap*",
    "See https://shop.example/a-long-path/that-breaks now",
    "Bold **word-with-hyphens that** goes — on — and on",
  ];
  await ana.evaluate(
    (rows) =>
      navigator.clipboard.writeText(
        `${rows.slice(0, 3).join("\t")}\r\n${rows.slice(3).join("\t")}`,
      ),
    texts.map(quoted),
  );
  await cellOf(ana, "Customer actions", 1).click({ position: { x: 4, y: 4 } });
  await ana.keyboard.press("Control+v");
  await expect(ana.getByRole("group", { name: "Every single word" })).toBeVisible(patience);
  await saved(ana);
  const compared = await ana.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-card]")].flatMap((card) => {
      const texts = card.querySelectorAll("p");
      const [text] = texts;
      // Marks and bars below a text have heights of their own.
      if (!text?.textContent || texts.length > 1) return [];
      const { paddingTop, paddingBottom, borderTopWidth } = getComputedStyle(card);
      const spare = [paddingTop, paddingBottom, borderTopWidth, borderTopWidth];
      const room = spare.reduce((rest, one) => rest - Number.parseFloat(one), card.offsetHeight);
      return [{ words: text.textContent, drawn: text.offsetHeight, room }];
    }),
  );
  expect(compared.filter(({ drawn, room }) => Math.abs(drawn - room) > 1)).toEqual([]);
  expect(compared.length).toBeGreaterThan(20);
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("a member who is named is offered, stands out, and finds the card", async () => {
  test.setTimeout(120_000);
  await openField("Ask @be");
  const offer = ana.getByRole("option", { name: "Ben Ortiz" });
  await expect(offer).toBeVisible(patience);
  expect(await axeFaults(ana)).toEqual([]);
  await ana.keyboard.press("Enter");
  await expect(fieldOf(ana)).toHaveValue("Ask @Ben Ortiz ");
  await ana.keyboard.type("again");
  await ana.keyboard.press("Enter");
  await saved(ana);
  await expect(cardOn(ben).getByText("@Ben Ortiz", { exact: true })).toBeVisible(patience);
  const list = `${team.home}/mentions`;
  await expect(async () => {
    await ben.goto(list);
    await expect(ben.getByText("Ana Moreno mentioned you on a card of Formatted")).toBeVisible();
  }).toPass({ timeout: 60_000 });
  await ben.getByRole("link", { name: "mentioned you on a card" }).click();
  await expect(cardOn(ben)).toBeFocused(patience);
  await ben.goto(list);
  await expect(ben.getByText("new", { exact: true })).toHaveCount(0);
});
