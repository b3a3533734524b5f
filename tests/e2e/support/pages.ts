import { expect, type Locator, type Page } from "@playwright/test";

/** Goes to a page as by its address, and waits until it can be used. */
export async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBeLessThan(400);
  await ready(page);
}

/** Waits until the page listens to its controls; a press before that would be lost. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("button, form, main")];
    const isListening = (control: Element) =>
      Object.keys(control).some((key) => key.startsWith("__react"));
    if (document.readyState !== "complete" || !controls.every(isListening)) return false;
    // What a page does once it has been painted, such as listening to keys, comes a moment later.
    return new Promise<boolean>((done) => requestIdleCallback(() => done(true), { timeout: 2000 }));
  });
}

/** Chooses an entry of a list that opens on a press. */
export async function choose(
  place: Page | Locator,
  label: string | RegExp,
  entry: string,
): Promise<void> {
  const page = "page" in place ? place.page() : place;
  await place.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: entry }).click();
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

/** The innermost section with this heading. */
export const partOf = (page: Page, heading: string): Locator =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
    .last();

/** Waits until everything drawn on a map is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}
