import { expect, type Locator, type Page } from "@playwright/test";
import { open, ready } from "./pages";

/** Opens a map as a board, or as `query` has it, and waits until it can be worked on. */
export async function openBoard(page: Page, map: string, query = "?view=map"): Promise<void> {
  await open(page, map + query);
  await boardShown(page);
}

export async function boardShown(page: Page): Promise<void> {
  await expect(page.getByRole("grid")).toBeVisible({ timeout: 20_000 });
  await ready(page);
}

export const headOf = (page: Page, title: string): Locator =>
  page.getByRole("columnheader").filter({ hasText: title });

/** The row of a lane, by the name at its head. */
export const laneOf = (page: Page, lane: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader").filter({ hasText: lane }) });

/** The cell of a lane at a step, counted from zero. */
export const cellOf = (page: Page, lane: string, step: number): Locator =>
  laneOf(page, lane).locator(`[role=gridcell][aria-colindex="${step + 2}"]`);

export const cardIn = (page: Page, lane: string, step: number, text: string): Locator =>
  cellOf(page, lane, step).getByRole("group", { name: text });

/** The field that a card on the board turns into while it is typed. */
export const fieldOf = (page: Page): Locator => page.getByPlaceholder("Write something");

/** Drags a card with the mouse into the upper part of a cell. */
export async function dragCard(page: Page, card: Locator, cell: Locator): Promise<void> {
  const from = await card.boundingBox();
  const to = await cell.boundingBox();
  if (!from || !to) throw new Error("The card or the cell is not on the screen.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 8 });
  await nextFrame(page);
  await page.mouse.up();
}

/** Until what follows the pointer has been drawn. */
const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
