import { expect, type Locator, type Page } from "@playwright/test";
import { open, ready } from "./pages";

/** Nobody reads a survey faster; quicker answers count as sent by a program. */
const readingMs = 1_600;

type NewSurvey = { template: string; title: string };

/** Makes a survey from a template and returns its address. */
export async function createSurvey(page: Page, home: string, { template, title }: NewSurvey) {
  await open(page, `${home}/surveys/new`);
  await page.getByText(template, { exact: true }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  await ready(page);
  return new URL(page.url()).pathname;
}

/** The list of questions in the builder. */
export const questionsOf = (page: Page): Locator => page.getByRole("grid", { name: "Questions" });

/** Adds a question of a kind, by the name of the kind, and gives it these words. */
export async function addQuestion(page: Page, kind: string, words: string): Promise<void> {
  const rows = questionsOf(page).getByRole("row");
  const before = await rows.count();
  await page.getByRole("button", { name: "Add question" }).click();
  await page.getByRole("menuitem", { name: kind, exact: true }).click();
  await expect(rows).toHaveCount(before + 1);
  await page.getByLabel("Question", { exact: true }).fill(words);
}

/** Waits until what is on the screen is stored. */
export async function stored(page: Page): Promise<void> {
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /^Saved/ })
      .first(),
  ).toBeVisible();
}

/** Publishes the open survey and returns the address of its first link. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/share$/);
  const link = page.getByRole("listitem").filter({ hasText: "/s/" }).first();
  return link.locator("code").first().innerText();
}

/** Waits until as much time has passed since the page was opened as a person needs to read it. */
export async function read(since: number): Promise<void> {
  await expect.poll(() => Date.now() - since).toBeGreaterThan(readingMs);
}
