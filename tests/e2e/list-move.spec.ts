import {
  type CDPSession,
  type Cookie,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test";
import { open, saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";
import { axeFaults } from "./support/trouble";

let home = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  [home, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Lio"));
    return createWorkspace(page, "List House");
  });
});

type Held = { list: Locator; page: Page };
type Box = { x: number; y: number; width: number; height: number };

/** A new map as a list. */
async function buildList(page: Page): Promise<Held> {
  const map = await drawMap(page, home, "Moved in the list");
  await open(page, `${map}?view=list`);
  const list = page.getByRole("region", { name: /^Journey as a list/ });
  await expect(list.locator("li[data-outlined]").first()).toBeVisible({ timeout: 20_000 });
  return { list, page };
}

/** The cards of a lane in a stage, both counted from zero. */
const cardsIn = (list: Locator, stage: number, lane: string) =>
  list
    .locator("details")
    .nth(stage)
    .locator("[data-takes-cards]")
    .filter({ has: list.page().getByRole("heading", { name: lane, exact: true }) })
    .locator("li[data-outlined]");

const idOf = async (card: Locator) => (await card.getAttribute("data-outlined")) ?? "";
const cardOf = (list: Locator, id: string) => list.locator(`li[data-outlined="${id}"]`);
const idsIn = (list: Locator, stage: number, lane: string) =>
  cardsIn(list, stage, lane).evaluateAll((all) =>
    all.map((one) => one.getAttribute("data-outlined")),
  );
const gripOf = (card: Locator) => card.locator("[data-grip]");

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return box;
}

const bringToMiddle = (one: Locator) =>
  one.evaluate((element) => element.scrollIntoView({ block: "center" }));

/** Takes a card with the mouse and holds it over a part of something else. */
async function holdOver(page: Page, card: Locator, target: Locator, part: number) {
  await bringToMiddle(card);
  const from = await boxOf(card);
  await page.mouse.move(from.x + 80, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 84, from.y + from.height / 2 + 8, { steps: 3 });
  await bringToMiddle(target);
  const to = await boxOf(target);
  await page.mouse.move(to.x + 80, to.y + to.height * part, { steps: 6 });
  await expect(page.locator("[data-drop-line]")).toBeVisible();
}

const actions = "Customer actions";
const spoken = (page: Page) => page.locator("[aria-live=assertive]").filter({ hasText: /\w/ });

test.describe("with mouse and keyboard", () => {
  test.beforeEach(async ({ context }) => {
    await context.addCookies(cookies);
  });

  test("A card is dragged between cards of another stage, into an empty step, and put back", async ({
    page,
  }) => {
    const { list } = await buildList(page);
    // Alone in its step.
    const id = await idOf(cardsIn(list, 0, "Touchpoints").first());
    const there = cardsIn(list, 1, "Thoughts");
    const before = await idsIn(list, 1, "Thoughts");
    const next = await idOf(there.last());
    await holdOver(page, cardOf(list, id), there.last(), 0.8);
    await page.mouse.up();
    await expect.poll(() => idsIn(list, 1, "Thoughts")).toEqual([...before, id]);
    await expect(page.locator("[data-drop-line]")).toHaveCount(0);
    await expect(gripOf(cardOf(list, id))).toBeFocused();
    await holdOver(page, cardOf(list, id), cardOf(list, next), 0.2);
    await page.mouse.up();
    const moved = [...before.slice(0, -1), id, next];
    await expect.poll(() => idsIn(list, 1, "Thoughts")).toEqual(moved);
    await saved(page);

    // A step without cards shows itself to whoever holds one.
    const empty = list.locator("details").first().locator("li[data-spot]:not([data-outlined])");
    await expect(empty).toHaveCount(1);
    await expect(empty).toBeHidden();
    const place = await cardOf(list, id).getAttribute("data-spot");
    await holdOver(page, cardOf(list, id), empty, 0.5);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(empty).toBeHidden();
    expect(await cardOf(list, id).getAttribute("data-spot")).toBe(place);
    const spot = await empty.getAttribute("data-spot");
    await holdOver(page, cardOf(list, id), empty, 0.5);
    await page.mouse.up();
    await expect(cardOf(list, id)).toHaveAttribute("data-spot", spot ?? "");
    await saved(page);
    await page.keyboard.press("Control+z");
    await expect(cardOf(list, id)).toHaveAttribute("data-spot", place ?? "");
    await saved(page);
  });

  test("A card held at the edge of the list scrolls it, and opens a folded stage", async ({
    page,
  }) => {
    const { list } = await buildList(page);
    const id = await idOf(cardsIn(list, 0, actions).first());
    const stage = list.locator("details").nth(1);
    const title = stage.locator("summary");
    await title.press("Enter");
    await expect(stage).not.toHaveAttribute("open");
    await list.evaluate((element) => element.scrollTo(0, 0));
    const from = await boxOf(cardOf(list, id));
    await page.mouse.move(from.x + 80, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 3 });
    const edge = await boxOf(list);
    await page.mouse.move(from.x + 80, edge.y + edge.height - 8, { steps: 3 });
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await page.mouse.move(from.x + 80, edge.y + edge.height / 2);
    await bringToMiddle(title);
    const head = await boxOf(title);
    await page.mouse.move(head.x + 200, head.y + head.height / 2);
    await expect(stage).toHaveAttribute("open");
    const target = cardsIn(list, 1, "Thoughts").first();
    await bringToMiddle(target);
    const to = await boxOf(target);
    await page.mouse.move(to.x + 80, to.y + 4, { steps: 4 });
    await expect(page.locator("[data-drop-line]")).toBeVisible();
    await page.mouse.up();
    await expect.poll(async () => (await idsIn(list, 1, "Thoughts"))[0]).toBe(id);
    await saved(page);
  });

  test("A card is carried by keyboard, said aloud as on the board, and Escape puts it back", async ({
    page,
  }) => {
    const { list } = await buildList(page);
    const id = await idOf(cardsIn(list, 0, actions).first());
    const card = cardOf(list, id);
    const place = (await card.getAttribute("data-spot")) ?? "";
    await gripOf(card).focus();
    await page.keyboard.press("Space");
    await expect(spoken(page)).toContainText(/Picked up.*Customer actions, position 1/);
    await expect(gripOf(card)).toHaveAttribute("aria-pressed", "true");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await expect(card).not.toHaveAttribute("data-spot", place);
    await expect(gripOf(card)).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(spoken(page)).not.toContainText("Customer actions");
    await expect(gripOf(card)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(spoken(page)).toContainText("Put back");
    await expect(card).toHaveAttribute("data-spot", place);
    await expect(gripOf(card)).toBeFocused();
    await saved(page);

    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect(spoken(page)).toContainText(/Dropped\..*Customer actions/);
    await expect(gripOf(card)).toBeFocused();
    const now = (await card.getAttribute("data-spot")) ?? "";
    expect(now).not.toBe(place);
    await saved(page);
    await page.reload();
    await expect(cardOf(list, id)).toHaveAttribute("data-spot", now);

    // Whoever presses elsewhere has let go of it.
    await gripOf(card).press("Space");
    await page.keyboard.press("ArrowLeft");
    await expect(card).not.toHaveAttribute("data-spot", now);
    await list.getByRole("heading", { level: 2 }).first().click();
    await expect(card).toHaveAttribute("data-spot", now);
  });
});

type Point = { x: number; y: number };
type TouchType = "touchStart" | "touchMove" | "touchEnd";

/** A finger on the screen, which the browser takes for a real one. */
function fingerOf(session: CDPSession) {
  const send = (type: TouchType, points: Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  let at: Point = { x: 0, y: 0 };
  return {
    async down(to: Point) {
      at = to;
      await send("touchStart", [to]);
    },
    async slide(to: Point) {
      const from = at;
      for (let part = 1; part <= 8; part += 1) {
        const between = (a: number, b: number) => a + ((b - a) * part) / 8;
        at = { x: between(from.x, to.x), y: between(from.y, to.y) };
        await send("touchMove", [at]);
      }
    },
    up: () => send("touchEnd", []),
  };
}

test("On a phone a finger that rests on a card moves it, one that does not scrolls, a tap asks where to", async ({
  browser,
}) => {
  const screen = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ ...screen, reducedMotion: "reduce" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const { list } = await buildList(page);
  const finger = fingerOf(await context.newCDPSession(page));
  const id = await idOf(cardsIn(list, 0, actions).last());
  const card = cardOf(list, id);
  await bringToMiddle(card);
  const place = (await card.getAttribute("data-spot")) ?? "";
  const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

  // A finger that moves at once.
  const start = middle(await boxOf(card));
  await finger.down(start);
  await finger.slide({ x: start.x, y: start.y - 120 });
  await finger.up();
  await expect.poll(async () => (await boxOf(card)).y).toBeLessThan(start.y - 80);
  await expect(card).toHaveAttribute("data-spot", place);

  // A finger that rests holds the card; the others are where they were.
  const target = cardsIn(list, 0, "Touchpoints").first();
  const next = await idOf(target);
  await bringToMiddle(card);
  await finger.down(middle(await boxOf(card)));
  await expect(list).toHaveAttribute("data-dragging");
  await bringToMiddle(target);
  const to = await boxOf(target);
  await finger.slide({ x: to.x + 60, y: to.y + to.height - 4 });
  await expect(page.locator("[data-drop-line]")).toBeVisible();
  await finger.up();
  const firstTwo = async () => (await idsIn(list, 0, "Touchpoints")).slice(0, 2);
  await expect.poll(firstTwo).toEqual([next, id]);
  await saved(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // By its grip it is moved at once.
  await bringToMiddle(card);
  const grip = middle(await boxOf(gripOf(card)));
  const first = await boxOf(cardOf(list, next));
  await finger.down(grip);
  await finger.slide({ x: grip.x, y: first.y + 4 });
  await expect(page.locator("[data-drop-line]")).toBeVisible();
  await finger.up();
  await expect.poll(firstTwo).toEqual([id, next]);
  await saved(page);

  await gripOf(card).tap();
  const dialog = page.getByRole("dialog", { name: /^Move/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(375);
  await context.close();
});
