import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from "@playwright/test";
import { findBrowser } from "../../lib/cli/browser.mjs";
import type { Demo } from "./demo";
import { buildBigMap } from "./editor-map";
import {
  cpuOfKeys,
  followOpening,
  keysToPaint,
  openMap,
  slowDragFrames,
  slowScrollFrames,
} from "./editor-probes";
import { latencyOf, rounded } from "./figures";
import { openPlain, plainBoard, plainField } from "./plain-pages";
import type { Target } from "./target";

const screen = { width: 1440, height: 900 };
const sizes = [600, 5000] as const;
const slowDown = 4;
/** Of somebody who has been there before; one alone tells little. */
const laterVisits = 5;
/** Between two keys: sixteen a second, more than anybody types. */
const typistPauseMs = 50;
/** What runs in a page was compiled for here, where functions are given their names by this helper. */
const keepNames = "globalThis.__name = (named) => named";
const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];

/** The editor in a browser at 600 and 5,000 cards, and a map of 500 on a slow computer. */
export async function measureEditor({ site }: Pick<Target, "site">, demo: Demo) {
  const { CHROMIUM_PATH: executablePath, ...extra } = await findBrowser();
  const env = { ...inherited(), ...extra };
  const browser = await chromium.launch({ executablePath, env, args });
  try {
    const bySize: Record<string, Awaited<ReturnType<typeof measureSize>>> = {};
    for (const cards of sizes) bySize[cards] = await measureSize(browser, { site, demo, cards });
    const plain = await measurePlain(browser);
    return { plain, bySize, slowComputer: await measureSlow(browser, { site, demo }) };
  } finally {
    await browser.close();
  }
}

type Place = { site: string; demo: Demo };

async function measureSize(browser: Browser, { site, demo, cards }: Place & { cards: number }) {
  const context = await visitor(browser, { site, demo });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const address = `${site}/${demo.slug}/maps/${await buildBigMap(demo.ctx, cards)}?view=map`;
  await openMap(page, address);
  const opened = await openMap(page, address);
  const domNodes = await page.locator("[data-board] *").count();
  const slowScroll = await scrolled(page);
  const slowDrag = await slowDragFrames(page);
  await page.locator("[data-card]").first().dblclick();
  await page.locator("[data-card] textarea").waitFor();
  const keys = await measureKeys(page, cdp);
  await context.close();
  return {
    ...keys,
    slowFramesOf120: { scroll: slowScroll, drag: slowDrag },
    domNodes,
    firstPaintMs: rounded(opened.firstPaintMs ?? 0),
    interactiveMs: rounded(opened.interactiveMs),
  };
}

/** What the browser itself takes on this machine, whatever stands on a page. */
async function measurePlain(browser: Browser) {
  const field = await openPlain(browser, plainField);
  const cdp = await field.context().newCDPSession(field);
  await cdp.send("Performance.enable");
  await field.locator("textarea").click();
  const keys = await measureKeys(field, cdp);
  await field.close();
  const board = await openPlain(browser, plainBoard(sizes[0]));
  const slowFramesOf120 = { scroll: await scrolled(board) };
  await board.close();
  return { ...keys, slowFramesOf120 };
}

/** Slow frames while scrolling, the middle one of three runs. */
async function scrolled(page: Page): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    runs.push(await slowScrollFrames(page));
    await page.locator("[data-board]").evaluate((board) => board.scrollTo(0, 0));
  }
  return runs.sort((one, other) => one - other)[1] ?? 0;
}

async function measureKeys(page: Page, cdp: CDPSession) {
  const text = " and then once more".repeat(4);
  const measureTyping = async (pauseMs: number) => {
    const { painted, worked } = await keysToPaint(page, { text, pauseMs });
    return {
      keyToPaintMs: latencyOf(painted),
      withoutFrameWaitMs: latencyOf(worked),
      cpuMsPerKey: rounded(await cpuOfKeys(page, cdp, { text, pauseMs })),
    };
  };
  return { typed: await measureTyping(typistPauseMs), burst: await measureTyping(0) };
}

async function measureSlow(browser: Browser, { site, demo }: Place) {
  const context = await visitor(browser, { site, demo });
  const page = await context.newPage();
  const address = `${site}/${demo.slug}/maps/${await buildBigMap(demo.ctx, 500)}?view=map`;
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  const first = await openMap(page, address);
  // The browser keeps scripts compiled when it has met them twice.
  await openMap(page, address);
  const again = [];
  for (let visit = 0; visit < laterVisits; visit += 1) again.push(await openMap(page, address));
  await context.close();
  const shown = latencyOf(again.map(({ shownMs }) => shownMs));
  const interactive = latencyOf(again.map(({ interactiveMs }) => interactiveMs));
  return {
    cards: 500,
    slowDown,
    firstVisitMs: rounded(first.interactiveMs),
    visits: laterVisits,
    shownMs: shown.p50,
    interactiveMs: interactive.p50,
    slowestInteractiveMs: interactive.max,
  };
}

async function visitor(browser: Browser, { site, demo }: Place): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: screen, locale: "en-GB" });
  await context.addInitScript(keepNames);
  await context.addInitScript(followOpening);
  const [name = "", ...value] = demo.cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: site }]);
  return context;
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
