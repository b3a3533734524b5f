import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { choose, open, partOf, ready } from "./support/pages";
import { enterDemo } from "./support/people";
import { createSurvey, publish, questionsOf, stored } from "./support/surveys";

/** What is done with whole surveys: copied, put away and taken out again. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let home = "";
let survey = "";
let link = "";
const title = `Shelf ${Date.now().toString(36)}`;
const slow = { timeout: 20_000 };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  context = await browser.newContext();
  page = await context.newPage();
  home = await enterDemo(page);
  survey = await createSurvey(page, home, { template: "Effort", title });
  link = await publish(page);
});
test.afterAll(() => context.close());

test("a copy is a draft with the same questions, and a question is copied beside its original", async () => {
  await open(page, survey);
  await page.getByRole("button", { name: "More for this survey" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { name: `${title} (copy)` })).toBeVisible(slow);
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
  await ready(page);
  await expect(questionsOf(page).getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Duplicate question" }).click();
  await expect(questionsOf(page).getByRole("row")).toHaveCount(3);
  await stored(page);
});

test("words typed the moment before one goes on to another page are kept, a lack of them is asked about", async () => {
  const words = page.getByLabel("Question", { exact: true });
  const settings = page.getByRole("link", { name: "Settings", exact: true }).last();
  const address = page.url();
  await words.fill("Typed and gone");
  await settings.click();
  await expect(partOf(page, "What it measures")).toBeVisible(slow);
  await expect(async () => {
    await open(page, address);
    await expect(questionsOf(page)).toContainText("Typed and gone", { timeout: 2_000 });
  }).toPass(slow);
  await questionsOf(page).getByText("Typed and gone").click();
  await words.fill("");
  await expect(page.getByText("Not saved: fill in the marked fields")).toBeVisible();
  await settings.click();
  const question = page.getByRole("alertdialog");
  await expect(question).toBeVisible();
  await question.getByRole("button").first().click();
  await expect(page).not.toHaveURL(/\/settings$/);
  await words.fill("Asked again");
  await stored(page);
});

test("who goes back in the same moment sees what was typed, without loading the page anew", async () => {
  const words = page.getByLabel("Question", { exact: true });
  await words.fill("Typed, gone and back");
  await page.getByRole("link", { name: "Settings", exact: true }).last().click();
  await page.waitForURL(/\/settings$/);
  await page.goBack();
  await expect(questionsOf(page)).toContainText("Typed, gone and back", slow);
  await stored(page);
});

test("who goes back and types on while the first words are still on their way keeps both", async () => {
  const words = page.getByLabel("Question", { exact: true });
  await page.route(/\/surveys\//, async (route) => {
    if (route.request().method() === "POST") await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await words.fill("First words");
  await page.getByRole("link", { name: "Settings", exact: true }).last().click();
  await page.waitForURL(/\/settings$/);
  await page.goBack();
  await expect(words).toBeVisible();
  await words.press("End");
  await page.keyboard.type(", and more");
  await stored(page);
  await page.unroute(/\/surveys\//);
  await page.reload();
  await expect(questionsOf(page)).toContainText("First words, and more", slow);
});

test("a draft moves to another stage", async () => {
  await page.getByRole("link", { name: "Settings", exact: true }).last().click();
  const place = partOf(page, "What it measures");
  await choose(place, /Stage/, "Advocacy");
  await place.getByRole("button", { name: "Move survey" }).click();
  await expect(place.getByText("Moved.")).toBeVisible(slow);
  await expect(page.getByText("Advocacy", { exact: true }).first()).toBeVisible(slow);
});

test("an archived survey tells people that it is closed, until it is restored", async () => {
  await open(page, survey);
  await page.getByRole("button", { name: "More for this survey" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await page.waitForURL(/\/surveys$/);
  await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
  expect(await (await page.request.get(link)).text()).toContain("This survey is closed");
  await page.getByRole("link", { name: /^Archived/ }).click();
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("Open", { exact: true })).toBeVisible(slow);
  expect(await (await page.request.get(link)).text()).toContain("Send answers");
});
