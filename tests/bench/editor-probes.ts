import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

/** A frame that came later than this after the one before was seen as a jerk, in milliseconds. */
const slowFrameMs = 25;

/** How a text is typed; without a pause each key comes as soon as the one before is answered. */
type Typing = { text: string; pauseMs?: number };

/**
 * Types a text key by key. For each key the milliseconds to the picture that shows it, waiting for the screen's
 * next frame (60 a second) included, and those without this waiting, which a faster screen would show.
 */
export async function keysToPaint(page: Page, typing: Typing) {
  const probe = await page.evaluateHandle(() => {
    const painted: number[] = [];
    const worked: number[] = [];
    const now = () => performance.now();
    let handledAt = 0;
    // Behind what the page itself has put off to the end of the event, which may go no further than its field.
    const onHandled = () => queueMicrotask(() => queueMicrotask(() => (handledAt = now())));
    const onInput = ({ target }: Event) =>
      target?.addEventListener("input", onHandled, { once: true });
    window.addEventListener("input", onInput, { capture: true });
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const [frameAt, doneAt] = [now(), handledAt];
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          painted.push(now() - timeStamp);
          worked.push(doneAt - timeStamp + now() - frameAt);
        };
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener("keydown", onKey, { capture: true });
    const stop = () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("input", onInput, { capture: true });
      return { painted, worked };
    };
    return { stop };
  });
  await type(page, typing);
  return probe.evaluate(({ stop }) => stop());
}

/**
 * Milliseconds of processor time the page's main thread takes for each key of a text, with nothing else that
 * listens: without pauses several keys may share a frame.
 */
export async function cpuOfKeys(page: Page, cdp: CDPSession, typing: Typing): Promise<number> {
  const before = await threadSeconds(cdp);
  await type(page, typing);
  const after = await threadSeconds(cdp);
  return (1000 * (after - before)) / typing.text.length;
}

async function type(page: Page, { text, pauseMs = 0 }: Typing) {
  for (const [index, letter] of [...text].entries()) {
    await page.keyboard.type(letter);
    // Not in step with the screen, as no hand is.
    if (pauseMs > 0) await sleep(pauseMs + ((index * 7) % 17));
  }
}

/** Seconds of processor time the page's main thread has used; what others do on the machine adds nothing. */
async function threadSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "ThreadTime")?.value ?? 0;
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

/**
 * Milliseconds from the address to the first text, to a board with a card on it, and to the picture that
 * answers a first key: the keyboard has moved on. All by the clock of the page, from the start of its loading;
 * the page follows its opening by `followOpening`.
 */
export async function openMap(page: Page, address: string) {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => Reflect.get(window, "opening")?.interactiveMs > 0);
  const opening: Opening = await page.evaluate(() => Reflect.get(window, "opening"));
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  );
  return { firstPaintMs, ...opening };
}

type Opening = { shownMs: number; interactiveMs: number };

/** To run in the page before its own scripts. */
export function followOpening() {
  const opening: Opening = { shownMs: 0, interactiveMs: 0 };
  Object.assign(window, { opening });
  const afterPaint = (work: () => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = work;
    channel.port2.postMessage(null);
  };
  const lookForCard = () => {
    const entry = document.querySelector<HTMLElement>("[data-board] [data-focus][tabindex='0']");
    if (!entry || !document.querySelector("[data-board] [data-card]")) return again(lookForCard);
    afterPaint(() => {
      opening.shownMs = performance.now();
      entry.focus();
      entry.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      lookForAnswer(entry);
    });
  };
  const lookForAnswer = (entry: Element) =>
    again(() => {
      const { activeElement } = document;
      if (activeElement === entry || !activeElement?.matches("[data-focus]"))
        return lookForAnswer(entry);
      afterPaint(() => {
        opening.interactiveMs = performance.now();
      });
    });
  const again = (look: () => void) => void requestAnimationFrame(look);
  again(lookForCard);
}
