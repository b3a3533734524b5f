import { type Cookie, expect, type Page, test } from "@playwright/test";
import { open } from "./support/pages";
import { enterDemo, prepare } from "./support/people";
import { placesOf, publicPlaces } from "./support/places";
import { axeFaults, colourRules, sidewaysScroll, watch } from "./support/trouble";

/** Recording every step of this many pages would take longer than the visits. */
test.use({ trace: "off" });
/** Every fault of a sweep is named the first time; a second one would name the same. */
test.describe.configure({ retries: 0 });

let cookies: Cookie[] = [];
let places: string[] = [];

test.beforeAll(async ({ browser }) => {
  [places, cookies] = await prepare(browser, async (page) => placesOf(page, await enterDemo(page)));
});

test.describe("before signing in", () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });

  test("every page is sound on a desk, light and dark", async ({ page }) => {
    await visitAll(page, publicPlaces, onDesk);
  });

  test("every page is sound on phones", async ({ page }) => {
    await visitAll(page, publicPlaces, onPhones);
  });
});

test.describe("in the demonstration", () => {
  test.use({ colorScheme: "light" });
  test.beforeEach(({ context }) => context.addCookies(cookies));
  test.setTimeout(900_000);

  test("every page is sound on a desk, light and dark", async ({ page }) => {
    await visitAll(page, places, onDesk);
  });

  test("every page is sound on phones", async ({ page }) => {
    await visitAll(page, places, onPhones);
  });
});

async function onDesk(page: Page, address: string) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, address);
  await expect.soft(page, address).toHaveTitle(/\S/);
  await expectFits(page, address);
  expect.soft(await axeFaults(page), `${address}: axe, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  expect.soft(await axeFaults(page, colourRules), `${address}: axe, dark`).toEqual([]);
}

/** Until no colour is on its way to another. */
const settled = (page: Page) =>
  page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));

async function onPhones(page: Page, address: string) {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page, address);
  await expectFits(page, `${address} at 375`);
  expect.soft(await axeFaults(page), `${address}: axe, phone`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page, `${address} at 320`);
}

async function expectFits(page: Page, place: string) {
  await expect.soft(page.locator("h1"), `${place}: one h1`).toHaveCount(1);
  expect.soft(await sidewaysScroll(page), `${place}: scrolls sideways`).toBeLessThanOrEqual(0);
}

/** One page after another; a fault in one does not hide those of the next. */
async function visitAll(
  page: Page,
  addresses: string[],
  visit: (page: Page, address: string) => Promise<void>,
) {
  const trouble = watch(page);
  for (const address of addresses) {
    await test.step(address, () => visit(page, address));
    expect.soft(trouble.taken(), `${address}: complaints`).toEqual([]);
  }
}
