import { expect, type Page, test } from "@playwright/test";
import { openBoard } from "./support/map";
import { buildTeam, drawMap } from "./support/team";

const patience = { timeout: 20_000 };
const shown = (page: Page) => page.getByRole("dialog", { name: /^Presentation/ });
const lightOn = (page: Page) => shown(page).locator("[data-laser]");
/** A cell of the slide, which is not drawn as large on every screen. */
const cellOn = (page: Page, row: number, column: number) =>
  shown(page).locator("tbody tr").nth(row).locator("td").nth(column);

async function present(page: Page) {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await expect(shown(page)).toBeVisible(patience);
}

async function boxOf(page: Page, row: number, column: number) {
  const box = await cellOn(page, row, column).boundingBox();
  if (!box) throw new Error("The cell is not on the screen.");
  return box;
}

/** Points at a part of a cell: 0.5, 0.5 is its middle. */
async function pointAt(page: Page, cell: readonly [number, number], x: number, y: number) {
  const box = await boxOf(page, ...cell);
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
}

/** Which part of a cell the light of the other is at. */
async function lightIn(page: Page, cell: readonly [number, number]) {
  const box = await boxOf(page, ...cell);
  const light = await lightOn(page).boundingBox();
  if (!light) return null;
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    round((light.x + light.width / 2 - box.x) / box.width),
    round((light.y + light.height / 2 - box.y) / box.height),
  ];
}

test("Who follows a presenter sees their light on the same card of the slide, as long as it moves", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const team = await buildTeam(browser, "Ana Moreno");
  const { page: ana } = team.owner;
  const map = await drawMap(ana, team.home, "Shown to two");
  const { page: ben } = await team.join("Ben Ortiz", "Viewer");
  await ana.setViewportSize({ width: 1600, height: 1000 });
  await ben.setViewportSize({ width: 760, height: 1000 });
  for (const page of [ana, ben]) await openBoard(page, map);
  const follow = ben.getByRole("button", { name: "Follow Ana Moreno" });
  await expect(follow).toBeVisible(patience);

  await present(ana);
  await present(ben);
  // Whoever looks at a slide on their own is not shown where others point.
  await pointAt(ana, [0, 1], 0.5, 0.5);
  await expect(lightOn(ben)).toBeHidden();
  await ben.keyboard.press("Escape");
  await follow.click();
  await present(ben);
  await expect(shown(ben)).toContainText("Ana Moreno");

  for (const [cell, x, y] of [
    [[0, 1], 0.5, 0.5],
    [[1, 0], 0.2, 0.8],
    [[2, 1], 0.8, 0.3],
  ] as const) {
    await pointAt(ana, cell, x, y);
    await expect.poll(() => lightIn(ben, cell), patience).toEqual([x, y]);
  }
  const ring = ben.getByRole("button", { name: "Stop following Ana Moreno", includeHidden: true });
  const color = await ring.evaluate((button) => button.style.getPropertyValue("--tw-ring-color"));
  expect(await lightOn(ben).evaluate((dot) => dot.style.getPropertyValue("--light"))).toBe(color);

  // It goes out when it rests, when it leaves the slide, with the page, and with the presenter.
  await expect(lightOn(ben)).toBeHidden(patience);
  await pointAt(ana, [0, 0], 0.5, 0.5);
  await expect(lightOn(ben)).toBeVisible(patience);
  await shown(ana).getByRole("heading").hover();
  await expect(lightOn(ben)).toBeHidden({ timeout: 1500 });
  await pointAt(ana, [0, 0], 0.4, 0.5);
  await expect(lightOn(ben)).toBeVisible(patience);
  await ana.keyboard.press("ArrowRight");
  await expect(shown(ben)).toContainText("Stage 2 of", patience);
  await expect(lightOn(ben)).toBeHidden({ timeout: 1500 });
  await pointAt(ana, [0, 0], 0.5, 0.5);
  await expect.poll(() => lightIn(ben, [0, 0]), patience).toEqual([0.5, 0.5]);
  await ana.keyboard.press("Escape");
  await expect(lightOn(ben)).toBeHidden({ timeout: 1500 });
  for (const page of [ana, ben]) await page.context().close();
});
