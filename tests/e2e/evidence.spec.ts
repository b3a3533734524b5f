import { expect, type Locator, type Page, test } from "@playwright/test";
import { cardIn, cellOf } from "./support/map";
import { open } from "./support/pages";
import { answeredSurvey, type PublishedSurvey } from "./support/published-survey";
import { drawMap } from "./support/team";

/** What people said, put where it belongs on a map. */
test.describe.configure({ mode: "serial", timeout: 180_000 });

let page: Page;
let built: PublishedSurvey;
const slow = { timeout: 20_000 };
const lane = "Customer actions";
const panel = () => page.getByRole("complementary", { name: "Answers" });
const answer = (text: string) =>
  panel()
    .getByRole("listitem")
    .filter({ hasText: `${text} ${built.mark}` });

/** Takes something up and moves over the target, as every hand does, until the page shows that it would take it. */
async function carry(source: Locator, target: Locator, { x, y } = { x: 12, y: 6 }) {
  await expect(async () => {
    // What was drawn anew under the hand has to be taken up once more.
    await source.hover();
    await page.mouse.up();
    await page.mouse.down();
    for (const more of [0, 1, 2, 3]) await target.hover({ position: { x: x + more, y } });
    await expect(page.locator("[data-drop-target]")).toBeVisible({ timeout: 2_000 });
  }).toPass(slow);
  await page.mouse.up();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  ({ page, ...built } = await answeredSurvey(browser, "Edda", (mark) => [
    { score: 1, words: `Waited for the lamp ${mark}` },
    { score: 4, words: `Friends praised it ${mark}` },
  ]));
  const map = await drawMap(page, built.home, "Lighting a room");
  await open(page, `${map}?view=map`);
});
test.afterAll(() => page?.context().close());

test("an answer dragged onto a card becomes evidence for it, and can be turned against it", async () => {
  await page.getByRole("button", { name: "Answers as evidence" }).click();
  const card = cardIn(page, lane, 0, "Mentions the problem");
  await expect(answer("Friends praised it")).toBeVisible(slow);
  await carry(answer("Friends praised it"), card);
  await expect(page.getByText("Added as evidence for this card.")).toBeVisible(slow);
  await page.getByRole("button", { name: "It contradicts" }).click();
  await expect(card.getByRole("button", { name: /1 against/ })).toBeVisible(slow);
});

test("an answer dragged onto a cell becomes a card that it supports", async () => {
  await carry(answer("Waited for the lamp"), cellOf(page, lane, 1), { x: 4, y: 4 });
  const card = cardIn(page, lane, 1, `Waited for the lamp ${built.mark}`);
  await expect(card).toBeVisible(slow);
  await expect(card.getByRole("button", { name: /1 answer supports/ })).toBeVisible(slow);
});

test("without a mouse an answer is tied to the selected card by a button", async () => {
  const card = cardIn(page, lane, 0, "Realises that the present way");
  await card.press("Enter");
  await page.keyboard.press("Escape");
  await answer("Waited for the lamp").getByRole("button", { name: "Supports" }).press("Enter");
  await expect(card.getByRole("button", { name: /1 answer supports/ })).toBeVisible(slow);
});
