import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { answerSurvey } from "./support/answers";
import { daysAgo, eventsOf, sendEvents } from "./support/events";
import { cardIn, cellOf, dragCard, fieldOf, headOf } from "./support/map";
import { choose, open, partOf, ready, saved } from "./support/pages";
import { createWorkspace, newPerson, signUp } from "./support/people";

/** The line the whole product is for, walked once through the screen by one person. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let home = "";
let mapUrl = "";
let surveyLink = "";
let apiKey = "";

const pain = "The delivery times were nowhere to be found";

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
});
test.afterAll(() => context.close());

test("somebody signs up and makes a workspace", async () => {
  const ana = newPerson("Ana Moreno");
  await signUp(page, ana);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Ana Moreno");
  home = await createWorkspace(page, "Harbour Books");
  await expect(page.getByText("No journey is drawn yet.")).toBeVisible();
});

test("they describe a persona", async () => {
  await ready(page);
  await page.getByRole("navigation").getByRole("link", { name: "Personas" }).click();
  await page.getByRole("link", { name: "New persona" }).first().click();
  await page.getByLabel("Name", { exact: true }).fill("Weekend reader Mia");
  await page.getByLabel("Goals").fill("A parcel before Saturday");
  await page.getByRole("button", { name: "Create persona" }).click();
  await expect(page.getByRole("heading", { name: "Weekend reader Mia" })).toBeVisible();
});

test("they draw a map from a stage framework", async () => {
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("Buying a book online");
  await page.getByLabel("Objective").fill("Decide where the first order is lost.");
  await page.getByText("Five stages", { exact: true }).click();
  await expect(page.getByRole("checkbox", { name: /Weekend reader Mia/ })).toBeChecked();
  await expect(page.getByRole("switch", { name: /Fill in typical cards/ })).toBeChecked();
  await page.getByRole("button", { name: "Create journey" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  mapUrl = new URL(page.url()).pathname;
  await expect(headOf(page, "Awareness")).toBeVisible();
  await expect(page.getByRole("grid", { name: /Buying a book online/ })).toBeVisible();
});

test("they add a card, change its words and move it by pointer and by keyboard", async () => {
  const lane = "Thoughts";
  await cellOf(page, lane, 0).hover();
  await cellOf(page, lane, 0).getByRole("button", { name: "Add card" }).click();
  await fieldOf(page).fill("Where do I begin?");
  await page.keyboard.press("Enter");
  const first = cardIn(page, lane, 0, "Where do I begin?");
  await first.dblclick();
  await fieldOf(page).fill("Which shop can I trust?");
  await page.keyboard.press("Enter");
  await expect(cardIn(page, lane, 0, "Which shop can I trust?")).toBeFocused();
  await page.keyboard.press("Escape");

  await dragCard(page, cardIn(page, lane, 0, "Which shop can I trust?"), cellOf(page, lane, 1));
  const dragged = cardIn(page, lane, 1, "Which shop can I trust?");
  await expect(dragged).toBeVisible();
  await expect(cardIn(page, lane, 0, "Which shop can I trust?")).toHaveCount(0);

  await dragged.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(cardIn(page, lane, 2, "Which shop can I trust?")).toBeFocused();
  await saved(page);
});

test("they set the expected emotion with the keys, and a reload shows it all", async () => {
  const slider = page.getByRole("slider", { name: /Expected feeling of Weekend reader Mia/ });
  await slider.first().focus();
  const before = Number(await slider.first().getAttribute("aria-valuenow"));
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowDown");
  const after = String(Math.round((before - 0.3) * 10) / 10);
  await expect(slider.first()).toHaveAttribute("aria-valuenow", after);
  await saved(page);
  await open(page, mapUrl);
  await expect(cardIn(page, "Thoughts", 2, "Which shop can I trust?")).toBeVisible();
  await expect(slider.first()).toHaveAttribute("aria-valuenow", after);
});

test("they pull a feeling down with the mouse at twice the size, and a press alone changes none", async () => {
  const slider = page
    .getByRole("slider", { name: /Expected feeling of Weekend reader Mia/ })
    .first();
  await slider.press("2");
  await expect(slider).toHaveAttribute("aria-valuenow", "-1");
  for (const _ of [1, 2, 3, 4]) await slider.press("+");
  await slider.scrollIntoViewIfNeeded();
  const take = async () => {
    const point = await slider.boundingBox();
    if (!point) throw new Error("The feeling is not on the screen.");
    const at = { x: point.x + point.width / 2 + 4, y: point.y + point.height / 2 + 4 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    return at;
  };
  await take();
  await page.mouse.up();
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuenow", "-1");
  const first = await take();
  await page.mouse.move(first.x, first.y - 68, { steps: 4 });
  await expect(slider).toHaveAttribute("aria-valuenow", "0");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(slider).toHaveAttribute("aria-valuenow", "-1");
  const second = await take();
  // Two of four between the faces, which are 136 pixels apart, at twice the size.
  await page.mouse.move(second.x, second.y - 136, { steps: 4 });
  await page.mouse.up();
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await slider.press("Delete");
  await expect(slider).toHaveAttribute("aria-valuetext", "not set");
  await page.keyboard.press("Control+z");
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("0");
  await saved(page);
});

test("they create a survey for a stage, publish it and copy its link", async () => {
  await open(page, `${home}/surveys/new`);
  await choose(page, /Stage/, "Consideration");
  await page.getByText("Satisfaction", { exact: true }).click();
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  await ready(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/share$/);
  const link = page.getByRole("listitem").filter({ hasText: "/s/" });
  await expect(link).toContainText("Consideration");
  surveyLink = await link.locator("code").innerText();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await link.getByRole("button", { name: "Copy link" }).click();
  await expect(link.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(surveyLink);
});

test("customers answer in browsers that run no scripts", async ({ browser }) => {
  await answerSurvey(browser, surveyLink, [
    { score: 5 },
    { score: 5, words: "Easy to compare" },
    { score: 4 },
    { score: 4, words: "Good advice" },
    { score: 2 },
    { score: 1, words: pain },
  ]);
});

test("the answers are in the inbox", async () => {
  await open(page, `${home}/feedback`);
  const list = page.getByRole("list", { name: "Feedback" });
  await expect(list.getByRole("listitem")).toHaveCount(6);
  await list.getByRole("link", { name: pain }).click();
  await expect(page.getByRole("region", { name: "Answers" })).toContainText(pain);
  await expect(page.getByRole("main")).toContainText("Consideration");
});

test("satisfaction with n and interval is on the dashboard and n on the map", async () => {
  await expect(async () => {
    await open(page, `${home}/kpis`);
    const tile = page.getByRole("region", { name: "Satisfaction", exact: true });
    await expect(tile).toContainText("67%", { timeout: 500 });
  }).toPass();
  const tile = page.getByRole("region", { name: "Satisfaction", exact: true });
  await expect(tile).toContainText("6 answers");
  await expect(tile).toContainText("95 %: 30–90");
  const row = page.getByRole("table", { name: "Stage by stage" }).getByRole("row");
  await expect(row.filter({ hasText: "Consideration" })).toContainText("30 to 90 · n 6 · few");
  await open(page, mapUrl);
  const lane = page.getByRole("row").filter({ hasText: "Emotional journey" });
  await expect(lane).toContainText("n = 6");
});

test("one answer becomes a pain point on its stage, with the answer as evidence", async () => {
  await open(page, `${home}/feedback`);
  await page.getByRole("link", { name: pain }).click();
  await page.getByRole("button", { name: "Make pain point" }).click();
  const dialog = page.getByRole("dialog", { name: "New pain point" });
  await expect(dialog.getByLabel("What hurts?")).toHaveValue(pain);
  await dialog.getByText("Serious").click();
  await dialog.getByRole("button", { name: "Create pain point" }).click();
  await expect(dialog).toHaveCount(0);
  await partOf(page, "Pain points").getByRole("link", { name: pain }).click();
  await page.waitForURL(/\/insights\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pain);
  await expect(page.getByRole("main")).toContainText("1 answer supports it");
  await expect(page.getByRole("listitem").filter({ hasText: pain })).toContainText("Supports");
  await open(page, `${home}/insights`);
  const row = page.getByRole("row").filter({ hasText: pain });
  await expect(row).toContainText("Consideration");
  await expect(row).toContainText("1 for");
});

test("they create an API key and read it from the screen", async () => {
  await open(page, `${home}/settings/api-keys`);
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog", { name: "New API key" });
  await dialog.getByLabel("Name").fill("Shop backend");
  await dialog.getByRole("button", { name: "Create key" }).click();
  apiKey = await dialog.locator("code").innerText();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Shop backend" })).toContainText("Never");
});

test("events posted with the key move conversion and repeat purchase", async ({ baseURL }) => {
  const send = (body: unknown) => sendEvents(`${baseURL}/api/v1/events`, apiKey, body);
  const [first, ...others] = eventsOf({ visits: 8, signups: 6, orders: 4, repeats: 2 });
  expect(await send(first)).toMatchObject({ accepted: 1 });
  expect(await send({ batch: others })).toMatchObject({ accepted: others.length });
  expect(await send(first)).toMatchObject({ accepted: 0, duplicates: 1 });

  const table = page.getByRole("table", { name: "Stage by stage" });
  const stage = (name: string) => table.getByRole("row").filter({ hasText: name });
  await expect(async () => {
    await open(page, `${home}/kpis`);
    await expect(stage("Retention")).toContainText("2", { timeout: 500 });
  }).toPass();
  await choose(page, /Period/, "Own dates");
  await page.getByRole("textbox", { name: "From" }).fill(daysAgo(80));
  await page.getByRole("textbox", { name: "To", exact: true }).fill(daysAgo(35));
  await page.getByRole("button", { name: "Show these dates" }).click();
  await expect(page).toHaveURL(new RegExp(`from=${daysAgo(80)}`));
  await expect(stage("Awareness")).toContainText("75.0 %");
  await expect(stage("Consideration")).toContainText("66.7 %");
  await expect(stage("Decision")).toContainText("50.0 %");
  const tile = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(tile("Conversion")).toContainText("50");
  await expect(tile("Conversion")).toContainText("8 customers");
  await expect(tile("Repeat purchase")).toContainText("50");
  await expect(tile("Repeat purchase")).toContainText("4 customers");
});
