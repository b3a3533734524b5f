import { type Cookie, expect, type Locator, type Page, test } from "@playwright/test";
import { headOf, laneOf, openBoard } from "./support/map";
import { saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";

let map = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  [map, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Hedda"));
    return drawMap(page, await createWorkspace(page, "House of Heads"), "In another order");
  });
});

test.beforeEach(async ({ context, page }) => {
  await context.addCookies(cookies);
  await openBoard(page, map);
});

/** Carries a head by its name to a place of the screen, as slowly as a hand. */
async function carry(page: Page, head: Locator, to: { x: number; y: number }) {
  const box = await head.locator("span[title]").boundingBox();
  if (!box) throw new Error("The head is not on the screen.");
  const from = { x: box.x + 8, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await expect(page.locator("[data-board] [aria-hidden].bg-accent\\/10:not([hidden])")).toHaveCount(
    1,
  );
  await page.mouse.up();
  await saved(page);
}

const placesOf = async (heads: Locator, place: (box: { x: number; y: number }) => number) =>
  Promise.all(
    (await heads.all()).map(async (head) => place((await head.boundingBox()) ?? { x: 0, y: 0 })),
  );

test("A stage is carried to another place by its name, and back by undo", async ({ page }) => {
  const [first, second] = [headOf(page, "Awareness"), headOf(page, "Consideration")];
  const isFirst = async () => {
    const [one = 0, other = 0] = await placesOf(first.or(second), ({ x }) => x);
    const awareness = (await first.boundingBox())?.x ?? 0;
    return awareness === Math.min(one, other);
  };
  expect(await isFirst()).toBe(true);
  const box = await second.boundingBox();
  if (!box) throw new Error("The stage is not on the screen.");
  await carry(page, first, { x: box.x + box.width - 20, y: box.y + box.height / 2 });
  await expect.poll(isFirst).toBe(false);
  await page.keyboard.press("Control+z");
  await expect.poll(isFirst).toBe(true);
});

test("A lane is carried below the next one by its name", async ({ page }) => {
  const heads = page.getByRole("rowheader");
  const names = async () => {
    const found = await Promise.all(
      (await heads.all()).map(async (head) => ({
        name: (await head.locator("span[title]").first().getAttribute("title")) ?? "",
        y: (await head.boundingBox())?.y ?? 0,
      })),
    );
    return found.sort((a, b) => a.y - b.y).map(({ name }) => name);
  };
  const before = await names();
  const [one = "", other = ""] = before;
  const below = await laneOf(page, other).boundingBox();
  if (!below) throw new Error("The lane is not on the screen.");
  await carry(page, heads.filter({ hasText: one }), { x: 60, y: below.y + below.height - 10 });
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([other, one]);
});
