import type { CDPSession, Page } from "@playwright/test";

/** A frame that came later than this after the one before was seen as a jerk, in milliseconds. */
const slowFrameMs = 25;

/** Milliseconds from each key to the picture that shows it, while a card is typed. */
export async function keysToPaint(page: Page, cdp: CDPSession, text: string) {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const before = await taskSeconds(cdp);
  for (const letter of text) await page.keyboard.type(letter);
  const after = await taskSeconds(cdp);
  const times: number[] = await page.evaluate(() => Reflect.get(window, "keyTimes"));
  return { times, cpuMsPerKey: (1000 * (after - before)) / text.length };
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0;
}

/** Scrolls the board for 120 frames and says how many of them came late. */
export async function slowScrollFrames(page: Page): Promise<number> {
  const gaps = await page.evaluate(async () => {
    const board = document.querySelector("[data-board]");
    const times: number[] = [];
    for (let frame = 0; frame < 121; frame += 1) {
      times.push(await new Promise<number>((done) => requestAnimationFrame(done)));
      board?.scrollBy(frame % 60 < 30 ? 36 : -36, 18);
    }
    return times.slice(1).map((time, at) => time - (times[at] ?? time));
  });
  return gaps.filter((gap) => gap > slowFrameMs).length;
}

/** Drags a card over the board for 120 frames and says how many of them came late. */
export async function slowDragFrames(page: Page): Promise<number> {
  const card = page.locator("[data-card]").first();
  const box = await card.boundingBox();
  if (!box) throw new Error("There is no card on the screen.");
  const at = { x: box.x + 20, y: box.y + 10 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const gaps = page.evaluate(async () => {
    const times: number[] = [];
    for (let frame = 0; frame < 121; frame += 1)
      times.push(await new Promise<number>((done) => requestAnimationFrame(done)));
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  });
  for (let step = 0; step < 120; step += 1)
    await page.mouse.move(at.x + 4 * (step % 90), at.y + 2 * (step % 60));
  const found = await gaps;
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return found.filter((gap) => gap > slowFrameMs).length;
}

/** Milliseconds from the address to a board whose first card answers a key. */
export async function openMap(page: Page, address: string) {
  const since = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("[data-board] [data-card]").first().waitFor();
  const shownMs = performance.now() - since;
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  );
  const entry = page.locator("[data-focus][tabindex='0']").first();
  await entry.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.matches("[data-focus]"));
  return { firstPaintMs, shownMs, interactiveMs: performance.now() - since };
}
