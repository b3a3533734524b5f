import { type Browser, expect, type Page } from "@playwright/test";
import { type Answer, answerSurvey } from "./answers";
import { open, ready } from "./pages";
import { enterDemo } from "./people";

export type PublishedSurvey = { home: string; survey: string; link: string; mark: string };

/** Enters the demonstration and publishes a satisfaction survey of one's own there. */
export async function publishSurvey(page: Page, name: string): Promise<PublishedSurvey> {
  const home = await enterDemo(page);
  const mark = `${name}${Date.now().toString(36)}`;
  await open(page, `${home}/surveys/new`);
  await page.getByText("Satisfaction", { exact: true }).click();
  await page.getByLabel("Title").fill(`Lamps ${mark}`);
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  const survey = new URL(page.url()).pathname;
  await ready(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/share$/);
  const shared = page.getByRole("listitem").filter({ hasText: "/s/" }).first();
  await expect(shared).toBeVisible();
  return { home, survey, link: await shared.locator("code").first().innerText(), mark };
}

/** A page of its own, with patience, on which such a survey was published; customers have answered. */
export async function answeredSurvey(
  browser: Browser,
  name: string,
  answers: (mark: string) => Answer[],
): Promise<PublishedSurvey & { page: Page }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  page.setDefaultNavigationTimeout(60_000);
  const built = await publishSurvey(page, name);
  await answerSurvey(browser, built.link, answers(built.mark));
  return { ...built, page };
}
