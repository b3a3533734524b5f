import type { Browser, Page } from "@playwright/test";

/** A field on a page with nothing else on it. */
export const plainField = "<textarea autofocus></textarea>";

const [lanes, steps, stepWidth, laneHeight, rowHeight] = [12, 24, 208, 190, 62];

/** As many boxes with texts as a map has cards, under heads that stay: all there at once, and no script. */
export function plainBoard(cards: number): string {
  const each = cards / lanes;
  const rows = Array.from({ length: lanes }, (_, lane) => {
    const boxes = Array.from({ length: each }, (_, at) => {
      const [x, y] = [184 + stepWidth * (at % steps), 8 + rowHeight * Math.floor(at / steps)];
      return `<p style="left:${x}px;top:${y}px">Waits for parcel ${at} before the promised day</p>`;
    });
    const place = `top:${74 + lane * laneHeight}px;height:${laneHeight}px`;
    return `<section style="${place}"><h2>Lane ${lane}</h2>${boxes.join("")}</section>`;
  });
  const size = `width:${200 + steps * stepWidth}px;height:${120 + lanes * laneHeight}px`;
  const board = `<main style="${size}"><h1>Steps</h1>${rows.join("")}</main>`;
  return `<style>${look}</style><div data-board>${board}</div>`;
}

const look = `
  body { margin: 0; font: 13px/18px sans-serif }
  [data-board] { height: 100vh; overflow: auto; contain: strict; background: #f7f7f5 }
  main { position: relative }
  h1, h2, p { margin: 0; font: inherit; box-sizing: border-box }
  h1 { position: sticky; top: 0; z-index: 2; height: 74px; background: #f7f7f5 }
  h2 { position: sticky; left: 0; z-index: 1; width: 176px; height: 100%; background: #f7f7f5 }
  section { position: absolute; inset-inline: 0; border-bottom: 1px solid #ddd }
  p { position: absolute; width: 192px; height: 56px; padding: 8px; background: #fff;
    border: 1px solid #ddd; border-radius: 8px; box-shadow: 0 1px 2px #0002 }`;

/** Shows a page of nothing but this. */
export async function openPlain(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // What runs in a page was compiled for here, where functions are given their names by this helper.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`data:text/html,${encodeURIComponent(html)}`);
  return page;
}
