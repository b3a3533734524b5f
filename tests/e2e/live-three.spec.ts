import { expect, type Locator, type Page, test } from "@playwright/test";
import { cellOf, dragCard, headOf, openBoard } from "./support/map";
import { open, saved } from "./support/pages";
import { buildTeam, drawMap, type Team, type Teammate } from "./support/team";

/** Three people at work on one map, each in a browser of their own. */
test.describe.configure({ mode: "serial" });

let team: Team;
let trio: Teammate[] = [];
let pages: [Page, Page, Page];
let map = "";
let cardId = "";
const lane = "Customer actions";
const patience = { timeout: 20_000 };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  team = await buildTeam(browser, "Ana Moreno");
  trio = [team.owner, await team.join("Ben Ortiz"), await team.join("Cleo Falk")];
  const [ana, ben, cleo] = trio.map(({ page }) => page);
  if (!ana || !ben || !cleo) throw new Error("Somebody is missing.");
  pages = [ana, ben, cleo];
  map = await drawMap(ana, team.home, "Drawn by three");
  for (const page of pages) {
    // Wide enough for two stages beside the panel of the chosen card.
    await page.setViewportSize({ width: 1800, height: 900 });
    await openBoard(page, map);
  }
  for (const [index, page] of pages.entries()) {
    for (const other of trio.filter((_, at) => at !== index)) {
      await expect(page.getByRole("button", { name: `Follow ${other.name}` })).toBeVisible(
        patience,
      );
    }
  }
  cardId = (await ana.locator("[data-card]").first().getAttribute("data-card")) ?? "";
});
test.afterAll(async () => {
  for (const { page } of trio) await page.context().close();
});

const cardOf = (page: Page): Locator => page.locator(`[data-card="${cardId}"]`);
const fieldOn = (page: Page): Locator => cardOf(page).getByPlaceholder("Write something");
const everybody = (does: (page: Page, index: number) => Promise<unknown>) =>
  Promise.all(pages.map(does));

async function startTyping(page: Page, at: "Home" | "End") {
  await cardOf(page).dblclick({ position: { x: 20, y: 12 } });
  await expect(fieldOn(page)).toBeFocused(patience);
  await page.keyboard.press(`Control+${at}`);
}

/** Where others stand in the card this person has open: characters before each caret, ascending. */
const caretsIn = (page: Page) =>
  cardOf(page)
    .locator("[data-caret]")
    .evaluateAll((carets) =>
      carets.map(({ parentElement }) => parentElement?.textContent?.length ?? -1),
    )
    .then((places) => places.sort((a, b) => a - b));

test("three people type into one card: all see both others' carets, and every letter stays", async () => {
  const [ana, ben, cleo] = pages;
  await startTyping(ana, "Home");
  await startTyping(ben, "End");
  await startTyping(cleo, "End");
  const text = await fieldOn(ana).inputValue();
  await expect.poll(() => caretsIn(ana), patience).toEqual([text.length, text.length]);
  await expect.poll(() => caretsIn(ben), patience).toEqual([0, text.length]);
  await expect.poll(() => caretsIn(cleo), patience).toEqual([0, text.length]);
  const owners = cardOf(ana).locator("[data-caret]");
  const ids = await owners.evaluateAll((all) => all.map((one) => one.getAttribute("data-caret")));
  expect(new Set(ids).size).toBe(2);

  const written = ["ana wrote this. ", " BEN ADDED THAT", " 0123456789"];
  await everybody((page, index) => page.keyboard.type(written[index] ?? "", { delay: 25 }));
  const letters = (value: string) => [...value].sort().join("");
  const whole = letters(text + written.join(""));
  for (const page of pages) {
    await expect.poll(async () => letters(await fieldOn(page).inputValue()), patience).toBe(whole);
  }
  const values = await Promise.all(pages.map((page) => fieldOn(page).inputValue()));
  expect(new Set(values).size).toBe(1);
  expect(values[0]?.startsWith(`ana wrote this. ${text}`)).toBe(true);
  await everybody((page) => page.keyboard.press("Enter"));
  await everybody(saved);
});

test("a card that two drag at once lies in one place, the same for all three", async () => {
  const [ana, ben] = pages;
  const targets = [cellOf(ana, lane, 1), cellOf(ben, lane, 2)] as const;
  await Promise.all([
    dragCard(ana, cardOf(ana), targets[0]),
    dragCard(ben, cardOf(ben), targets[1]),
  ]);
  await everybody(saved);
  const placeOn = (page: Page) =>
    page.locator(`[data-cell]:has([data-card="${cardId}"])`).getAttribute("data-cell");
  await expect
    .poll(async () => new Set(await Promise.all(pages.map(placeOn))).size, patience)
    .toBe(1);
  const keys = await Promise.all(targets.map((cell) => cell.getAttribute("data-cell")));
  expect(keys).toContain(await placeOn(ana));
  for (const page of pages) await expect(cardOf(page)).toHaveCount(1);
});

test("a move to a stage that is deleted meanwhile is taken back and says so", async () => {
  const [ana, ben, cleo] = pages;
  const place = `[data-cell]:has([data-card="${cardId}"])`;
  const home = await cleo.locator(place).getAttribute("data-cell");
  await cleo.context().setOffline(true);
  await expect(cleo.locator("[data-save=offline]")).toBeVisible(patience);
  const column = await headOf(cleo, "Compares options").getAttribute("aria-colindex");
  await dragCard(cleo, cardOf(cleo), cellOf(cleo, lane, Number(column) - 2));
  await expect.poll(() => cleo.locator(place).getAttribute("data-cell")).not.toBe(home);
  await ben.getByRole("button", { name: /^Stage Consideration: actions/ }).press("Enter");
  await ben.getByRole("menuitem", { name: "Delete stage" }).click();
  for (const page of [ana, ben])
    await expect(headOf(page, "Consideration")).toHaveCount(0, patience);
  await cleo.context().setOffline(false);
  await expect(cleo.getByText("The place you chose has been deleted.").first()).toBeVisible(
    patience,
  );
  for (const page of pages) {
    await expect(page.locator(`[data-cell="${home}"] [data-card="${cardId}"]`)).toBeVisible(
      patience,
    );
  }
  await ben.getByRole("button", { name: "Undo" }).first().click();
  for (const page of pages) await expect(headOf(page, "Consideration")).toBeVisible(patience);
});

test("what one comments both others read at once, and one's answer the third", async () => {
  test.setTimeout(120_000);
  const [ana, ben, cleo] = pages;
  const panelOf = (page: Page) => page.getByRole("complementary", { name: "Comments" });
  await cardOf(ana).click({ position: { x: 20, y: 12 } });
  await ana.keyboard.press("c");
  await panelOf(ana)
    .getByRole("combobox", { name: /Write a comment/ })
    .fill("Do we all agree?");
  await panelOf(ana).getByRole("button", { name: "Comment", exact: true }).click();
  for (const page of [ben, cleo]) {
    const pin = cardOf(page).getByRole("button", { name: /^1 comment/ });
    await expect(pin).toBeVisible({ timeout: 40_000 });
    await pin.click();
    await expect(panelOf(page).getByText("Do we all agree?")).toBeVisible(patience);
  }
  const thread = panelOf(cleo).getByRole("listitem", { name: /Conversation about/ });
  await thread.getByRole("combobox", { name: /Reply/ }).fill("I do");
  await thread.getByRole("button", { name: "Reply" }).click();
  for (const page of pages) {
    await expect(panelOf(page).getByText("I do", { exact: true })).toBeVisible({ timeout: 40_000 });
  }
});

test("one is removed while all three write: both others go on and nothing of theirs is lost", async () => {
  test.setTimeout(120_000);
  const [ana, ben, cleo] = pages;
  await everybody((page) => openBoard(page, map));
  for (const page of pages) await startTyping(page, "End");
  await everybody((page, index) => page.keyboard.type(` person${index}`, { delay: 20 }));
  const office = await ana.context().newPage();
  await open(office, `${team.home}/settings/members`);
  await office.getByRole("button", { name: /^Remove .*Cleo Falk/ }).click();
  const sure = office.getByRole("alertdialog").getByRole("button", { name: /^Remove/ });
  await Promise.all([
    sure.click(),
    ana.keyboard.type("~~~~~~~~~~", { delay: 60 }),
    ben.keyboard.type("##########", { delay: 60 }),
  ]);
  await expect(cleo.getByText("You can no longer open this journey.")).toBeVisible(patience);
  const count = async (page: Page) =>
    ((await fieldOn(page).inputValue()).match(/[~#]/g) ?? []).sort().join("");
  for (const page of [ana, ben]) {
    await expect.poll(() => count(page), patience).toBe(`${"#".repeat(10)}${"~".repeat(10)}`);
    await expect(page.getByRole("button", { name: "Follow Cleo Falk" })).toHaveCount(0, patience);
  }
  await office.close();
});
