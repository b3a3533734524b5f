import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { open, ready } from "./support/pages";
import { enterDemo } from "./support/people";
import { addQuestion, createSurvey, publish, questionsOf, read, stored } from "./support/surveys";

/** One survey with every kind of question, built on the screen and answered in every way. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let home = "";
let link = "";
const title = `Every kind ${Date.now().toString(36)}`;

const kinds: [kind: string, title: string][] = [
  ["Satisfaction (1–3)", "Pleased, all in all?"],
  ["Satisfaction (1–7)", "How satisfied, more finely?"],
  ["Recommendation (0–10)", "Would you tell a friend?"],
  ["Effort (1–7)", "How easy was ordering?"],
  ["Effort (1–5)", "How easy was paying?"],
  ["Faces", "How did it feel?"],
  ["Stars", "How many stars?"],
  ["Choice", "Which way did you come?"],
  ["Table of choices", "How was each part?"],
  ["Ranking", "What matters most?"],
  ["Text", "Anything else?"],
  ["Number", "How many parcels?"],
  ["E-mail address", "Where may we write?"],
  ["Web address", "Which page was it?"],
  ["Date", "On which day?"],
  ["Contact", "Who are you?"],
  ["Consent", "May we quote you?"],
];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  context = await browser.newContext();
  page = await context.newPage();
  home = await enterDemo(page);
});
test.afterAll(() => context.close());

test("every kind is added, moved with the keyboard, undone, and seen in the preview", async () => {
  test.setTimeout(240_000);
  const survey = await createSurvey(page, home, { template: "Satisfaction", title });
  for (const [kind, words] of kinds) await addQuestion(page, kind, words);
  await stored(page);
  const rows = questionsOf(page).getByRole("row");
  await expect(rows).toHaveCount(kinds.length + 2);
  await page.getByRole("button", { name: "Move up" }).click();
  await expect(rows.nth(kinds.length)).toContainText("May we quote you?");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows.nth(kinds.length + 1)).toContainText("May we quote you?");
  await stored(page);
  const preview = page.frameLocator("iframe");
  for (const [, words] of kinds) await expect(preview.getByText(words)).toHaveCount(1);
  await page.reload();
  await ready(page);
  await expect(rows).toHaveCount(kinds.length + 2);
  link = await publish(page);
  expect(link).toContain("/s/");
  expect(survey).toContain("/surveys/");
});

async function fill(form: Page) {
  const scale = (title: string, name: string | RegExp) =>
    form.getByRole("radiogroup", { name: title }).getByRole("radio", { name }).check();
  await scale("How satisfied are you with your experience?", /^5/);
  await scale("Pleased, all in all?", /^3/);
  await scale("How satisfied, more finely?", /^6/);
  await scale("Would you tell a friend?", /^9/);
  await scale("How easy was ordering?", /^7/);
  await scale("How easy was paying?", /^4/);
  await scale("How did it feel?", /^Good/);
  await scale("How many stars?", "4 of 5 stars");
  await scale("Which way did you come?", "Second option");
  await form.getByRole("radio", { name: "First option: 3" }).check();
  await form.getByRole("radio", { name: "Second option: 1" }).check();
  await form.getByLabel("Place of “First option”").selectOption("2");
  await form.getByLabel("Place of “Second option”").selectOption("1");
  await form.getByLabel(/Anything else\?/).fill("<b>Lovely</b> & quick");
  await form.getByLabel(/How many parcels\?/).fill("3,5");
  await form.getByLabel(/Where may we write\?/).fill("ada@example.com");
  await form.getByLabel(/Which page was it\?/).fill("example.com/tea");
  await form.getByLabel(/On which day\?/).fill("2026-03-01");
  await form.getByLabel("Name", { exact: true }).fill("Ada L.");
  await form.getByLabel("E-mail", { exact: true }).fill("ada@example.com");
  await form.getByRole("checkbox", { name: "Yes, I agree" }).check();
}

async function opened(browser: Browser, options: { javaScriptEnabled: boolean }) {
  const own = await browser.newContext(options);
  const form = await own.newPage();
  const troubles: string[] = [];
  form.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  form.on("pageerror", (error) => troubles.push(error.message));
  await form.goto(link);
  return { own, form, troubles, since: Date.now() };
}

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`every kind is answered ${how} JavaScript`, async ({ browser }) => {
    const { own, form, troubles, since } = await opened(browser, { javaScriptEnabled });
    await fill(form);
    await read(since);
    await form.getByRole("button", { name: "Send answers" }).click();
    await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await expect(form.getByText("Receipt", { exact: true })).toBeVisible();
    expect(troubles).toEqual([]);
    await own.close();
  });
}

test("faults are named, linked and leave everything filled in", async ({ browser }) => {
  const { own, form, since } = await opened(browser, { javaScriptEnabled: false });
  await fill(form);
  await form.getByLabel(/How many parcels\?/).fill("many");
  await form.getByLabel("Place of “First option”").selectOption("1");
  await form.getByRole("button", { name: "Send answers" }).click();
  const summary = form.getByRole("alert");
  await expect(summary).toContainText("Please give a number");
  await expect(summary).toContainText("a place of its own");
  await expect(form).toHaveTitle(/^Something is missing/);
  await summary.getByRole("link", { name: "How many parcels?" }).click();
  await expect(form.getByLabel(/How many parcels\?/)).toBeFocused();
  await expect(form.getByLabel(/How many parcels\?/)).toHaveValue("many");
  await expect(form.getByLabel(/Anything else\?/)).toHaveValue("<b>Lovely</b> & quick");
  await form.getByLabel(/How many parcels\?/).fill("2");
  await form.getByLabel("Place of “First option”").selectOption("2");
  await read(since);
  await form.getByRole("button", { name: "Send answers" }).click();
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await own.close();
});

test("a screen reader finds every question by its words, and keys choose on scales", async ({
  browser,
}) => {
  const { own, form } = await opened(browser, { javaScriptEnabled: true });
  for (const [, words] of kinds.slice(0, 8)) {
    await expect(form.getByRole("radiogroup", { name: words })).toBeVisible();
  }
  await expect(form.getByRole("group", { name: "What matters most?" })).toBeVisible();
  await expect(form.getByRole("table")).toBeVisible();
  await form.keyboard.press("4");
  const first = form.getByRole("radiogroup", { name: /How satisfied are you with/ });
  await expect(first.getByRole("radio", { name: /^4/ })).toBeChecked();
  for (const target of await form.locator("label.o, label.row, button, .f").all()) {
    const box = await target.boundingBox();
    if (box) expect(box.height).toBeGreaterThanOrEqual(44);
  }
  await own.close();
});

/** What the list of surveys says of this one's answers. */
async function answersListed(): Promise<string> {
  const heads = await page.getByRole("columnheader").allInnerTexts();
  const row = page.getByRole("row", { name: title }).locator("th, td");
  return (await row.nth(heads.indexOf("Answers")).innerText()).trim();
}

test("the list counts the answers, and those that come while somebody looks elsewhere", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await open(page, `${home}/surveys`);
  await expect.poll(answersListed, { timeout: 20_000 }).toBe("3");
  const { own, form, since } = await opened(browser, { javaScriptEnabled: true });
  await fill(form);
  await read(since);
  await form.getByRole("button", { name: "Send answers" }).click();
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await own.close();
  const comeBack = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    return answersListed();
  };
  await expect.poll(comeBack, { timeout: 30_000 }).toBe("4");
});
