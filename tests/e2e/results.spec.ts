import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { open, partOf, ready } from "./support/pages";
import { answeredSurvey, type PublishedSurvey } from "./support/published-survey";
import { axeFaults, sidewaysScroll } from "./support/trouble";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let page: Page;
let built: PublishedSurvey;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  ({ page, ...built } = await answeredSurvey(browser, "Otto", () => [
    { score: 1, words: "=cmd|' /C calc'!A0" },
    { score: 5, words: "Bright and warm" },
    { score: 5 },
    { score: 4 },
    { score: 5 },
    { score: 4, words: "Well packed" },
  ]));
});
test.afterAll(() => page?.context().close());

test("each question has its figure with interval and n, and its distribution", async () => {
  await open(page, `${built.survey}/results`);
  await expect(page.getByText("83%").first()).toBeVisible();
  await expect(page.getByText(/95 % interval .* n = 6/).first()).toBeVisible();
  await expect(partOf(page, "Who answers what").getByText("Answered by 3 of 6")).toBeVisible();
});

test("what people wrote is found by its words", async () => {
  const verbatims = partOf(page, "In their own words");
  await expect(verbatims.getByRole("listitem")).toHaveCount(3);
  await verbatims.getByRole("searchbox").fill("packed");
  await verbatims.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=packed/);
  await expect(verbatims.getByRole("listitem")).toHaveCount(1);
  await verbatims.getByRole("link", { name: "Well packed" }).click();
  await expect(page).toHaveURL(/feedback\?/);
});

test("any days may be looked at, and two that make no period are told so and stay", async () => {
  await open(page, `${built.survey}/results`);
  const dayAgo = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const [since, until] = [page.getByLabel("From this day"), page.getByLabel("To this day")];
  const show = page.getByRole("button", { name: "Show", exact: true });
  await since.fill(dayAgo(3));
  await until.fill(dayAgo(5));
  await show.click();
  await expect(page.getByText("This is before the first day.")).toBeVisible();
  await expect(since).toHaveValue(dayAgo(3));
  await expect(until).toHaveValue(dayAgo(5));
  await expect(page.getByText("Answers 6")).toBeVisible();
  await ready(page);
  await since.fill(dayAgo(7));
  await show.click();
  await expect(page.getByText("Answers 0")).toBeVisible();
});

test("the export downloads, and no spreadsheet finds a formula in it", async () => {
  await open(page, `${built.survey}/results`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Responses as CSV" }).click();
  const text = await readFile((await (await downloading).path()) ?? "", "utf8");
  expect(text.split("\r\n").filter(Boolean)).toHaveLength(7);
  expect(text).toContain(`"'=cmd|' /C calc'!A0"`);
  expect(text).toContain(",5,");
  const sheet = page.waitForEvent("download");
  await page.getByRole("link", { name: "Responses as XLSX" }).click();
  const bytes = await readFile((await (await sheet).path()) ?? "");
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
});

test("deleting a response changes every figure on the page", async () => {
  await open(page, `${built.survey}/results`);
  const response = partOf(page, "Responses").getByRole("listitem").filter({ hasText: "=cmd" });
  await response.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("100%").first()).toBeVisible();
  await expect(page.getByText(/n = 5/).first()).toBeVisible();
  await expect(partOf(page, "In their own words").getByRole("listitem")).toHaveCount(2);
});

test("the page is accessible in light and dark and fits a phone", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, `${built.survey}/results`);
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 375, height: 740 });
  await expect.poll(() => sidewaysScroll(page)).toBe(0);
});
