import { type Browser, expect, type Page } from "@playwright/test";

/** Nobody reads a survey faster; quicker answers count as sent by a program. */
const readingMs = 1_600;

export type Answer = { score: number; words?: string };

/** Answers a satisfaction survey as several customers do, each in a browser that runs no scripts. */
export async function answerSurvey(browser: Browser, link: string, answers: Answer[]) {
  const pages: Page[] = [];
  for (const answer of answers) pages.push(await fillIn(browser, link, answer));
  const openedAt = Date.now();
  await expect.poll(() => Date.now() - openedAt).toBeGreaterThan(readingMs);
  for (const page of pages) {
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await expect(page.getByText("Receipt", { exact: true })).toBeVisible();
    await page.context().close();
  }
}

async function fillIn(browser: Browser, link: string, { score, words }: Answer): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("radio", { name: new RegExp(`^${score}`) }).check();
  if (words) await page.getByRole("textbox").fill(words);
  return page;
}
