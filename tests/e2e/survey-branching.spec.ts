import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { choose, open, ready } from "./support/pages";
import { enterDemo } from "./support/people";
import { addQuestion, createSurvey, publish, questionsOf, read, stored } from "./support/surveys";

/** A survey that asks one question a page and leads differently, walked with and without scripts. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let survey = "";
let link = "";
const title = `Branches ${Date.now().toString(36)}`;
const why = "What is the main reason for your answer?";

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  context = await browser.newContext();
  page = await context.newPage();
  survey = await createSurvey(page, await enterDemo(page), { template: "Recommendation", title });
});
test.afterAll(() => context.close());

test("a circle is named before publishing, and a condition is set by hand", async () => {
  test.setTimeout(180_000);
  await addQuestion(page, "Text", "Last words?");
  await questionsOf(page).getByRole("row", { name: why }).click();
  await page.getByText("Branching", { exact: true }).click();
  await page.getByRole("button", { name: "Add a condition" }).click();
  await choose(page, /Comparison/, "is at most");
  await choose(page, /Value/, "6");
  await page.getByRole("button", { name: "Insert an earlier answer" }).click();
  await page.getByRole("menuitem", { name: /How likely/ }).click();
  await stored(page);
  await questionsOf(page)
    .getByRole("row", { name: /How likely/ })
    .click();
  await page.getByText("Branching", { exact: true }).click();
  await page.getByRole("button", { name: "Add a jump" }).click();
  await page.getByRole("button", { name: "Remove the condition" }).click();
  const problem = page.getByRole("listitem").filter({ hasText: "Nobody can reach:" });
  await expect(problem.last()).toContainText("Last words?");
  await page.getByRole("button", { name: "Remove the jump" }).click();
  await expect(problem).toHaveCount(0);
  await stored(page);
});

test("its look, its languages and one question a page are set", async () => {
  test.setTimeout(120_000);
  await open(page, `${survey}/settings`);
  await choose(page, /^Questions|Questions$/, "One per page");
  await page
    .locator("label")
    .filter({ hasText: /^Arabic$/ })
    .click();
  await page.getByLabel("Colour", { exact: true }).fill("#0b7a4b");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  await open(page, `${survey}/languages`);
  await expect(page.getByText(/texts are not translated yet/)).toBeVisible();
  await open(page, survey);
  await ready(page);
  link = await publish(page);
});

const asked = (form: Page) => form.locator(".q:not([hidden]) .t");
async function opened(browser: Browser, javaScriptEnabled: boolean, path = link) {
  const own = await browser.newContext({ javaScriptEnabled });
  const form = await own.newPage();
  await form.goto(path);
  return { own, form, since: Date.now() };
}

for (const javaScriptEnabled of [false, true]) {
  test(`people are led by their answers ${javaScriptEnabled ? "with" : "without"} JavaScript, and back keeps them`, async ({
    browser,
  }) => {
    const { own, form, since } = await opened(browser, javaScriptEnabled);
    let posts = 0;
    form.on("request", (request) => {
      // How far somebody has come is told beside the answers.
      if (request.method() === "POST" && !request.url().includes("/progress")) posts += 1;
    });
    await form.getByRole("radio", { name: /^10/ }).check();
    await form.getByRole("button", { name: "Next" }).click();
    await expect(asked(form)).toContainText("Last words?");
    await form.getByRole("button", { name: "Back" }).click();
    await expect(form.getByRole("radio", { name: /^10/ })).toBeChecked();
    await form.getByRole("radio", { name: /^3/ }).check();
    await form.getByRole("button", { name: "Next" }).click();
    await expect(asked(form)).toContainText(`${why} 3`);
    await form.getByRole("textbox").fill("Late");
    await form.getByRole("button", { name: "Next" }).click();
    await expect(asked(form)).toContainText("Last words?");
    expect(posts).toBe(javaScriptEnabled ? 0 : 4);
    await read(since);
    await form.getByRole("button", { name: "Send answers" }).click();
    await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await own.close();
  });
}

test("a required question left out is named on its page", async ({ browser }) => {
  const { own, form } = await opened(browser, false);
  const answer = await own.request.post(link, {
    form: { submission_id: crypto.randomUUID(), page: await firstField(form) },
    headers: { origin: new URL(link).origin },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain("Please answer this question.");
  await own.close();
});

const firstField = async (form: Page) =>
  (await form.locator("input[name=page]").getAttribute("value")) ?? "";

test("what was filled in is there again after a reload, and gone once it was sent", async ({
  browser,
}) => {
  const { own, form, since } = await opened(browser, true);
  await form.getByRole("radio", { name: /^2/ }).check();
  await form.reload();
  await expect(form.getByText("We kept what you had filled in")).toBeVisible();
  await expect(form.getByRole("radio", { name: /^2/ })).toBeChecked();
  await form.getByRole("button", { name: "Next" }).click();
  await form.getByRole("button", { name: "Next" }).click();
  await read(since);
  await form.getByRole("button", { name: "Send answers" }).click();
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await form.goto(link);
  await expect(form.locator("input:checked")).toHaveCount(0);
  await own.close();
});

test("an answer sent without a connection arrives once it is back", async ({ browser }) => {
  const { own, form, since } = await opened(browser, true);
  await form.getByRole("radio", { name: /^9/ }).check();
  await form.getByRole("button", { name: "Next" }).click();
  await read(since);
  await own.setOffline(true);
  await form.getByRole("button", { name: "Send answers" }).click();
  await expect(form.getByText(/No connection\. We keep trying/)).toBeVisible();
  await own.setOffline(false);
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible({ timeout: 20_000 });
  await own.close();
});

test("right to left, by day and by night, nothing is out of a screen reader's reach", async ({
  browser,
}) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const own = await browser.newContext({ colorScheme, viewport: { width: 375, height: 800 } });
    const form = await own.newPage();
    for (const path of [link, `${link}?lang=ar`, `${link}/thanks`]) {
      await form.goto(path);
      expect((await new AxeBuilder({ page: form }).analyze()).violations).toEqual([]);
      const isWide = await form.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide).toBe(false);
    }
    await form.goto(`${link}?lang=ar`);
    await expect(form.locator("html")).toHaveAttribute("dir", "rtl");
    await own.close();
  }
});
