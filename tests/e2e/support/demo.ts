import type { Browser, BrowserContext, Page } from "@playwright/test";
import { open } from "./pages";
import { enterDemo } from "./people";

const patience = 60_000;

/** `map` is the address of the demonstration's own map, whatever else has been drawn since. */
export type Demo = { context: BrowserContext; page: Page; home: string; map: string };

/** Somebody in the demonstration, with a page of their own. */
export async function openDemo(browser: Browser): Promise<Demo> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.setDefaultNavigationTimeout(patience);
  const home = await enterDemo(page);
  await open(page, `${home}/maps`);
  const link = page.getByRole("main").getByRole("link", { name: "Furnishing a home" }).first();
  return { context, page, home, map: (await link.getAttribute("href")) ?? "" };
}
