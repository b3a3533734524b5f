import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { cardIn } from "./support/map";
import { choose, open, ready } from "./support/pages";
import { createWorkspace, newPerson, signUp } from "./support/people";

/** Starting from something that is there already, and finding it again. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let home = "";
let map = "";

const slow = { timeout: 20_000 };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, newPerson("Ana Moreno"));
  home = await createWorkspace(page, "Starting fast");
});
test.afterAll(() => context.close());

test("An example is looked at before it becomes a journey with a draft survey", async () => {
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("An evening with us");
  await page.getByText("Restaurant", { exact: true }).click();
  const preview = page.getByRole("region", { name: "Preview: Restaurant" });
  await expect(preview.getByRole("table")).toContainText("Forty minutes without a word", slow);
  await page.getByRole("button", { name: "Create journey" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  map = new URL(page.url()).pathname;
  await open(page, `${map}?view=map`);
  await expect(cardIn(page, "Customer actions", 0, "Asks in the group chat")).toBeVisible(slow);
  await open(page, `${home}/surveys`);
  await expect(page.getByRole("link", { name: "The morning after" })).toBeVisible();
  await open(page, `${home}/touchpoints`);
  await expect(page.getByText("Booking page").first()).toBeVisible();
});

test("The journey is read as a story", async () => {
  await open(page, `${map}/story`);
  const story = page.getByRole("article");
  await expect(story).toContainText("has 5 stages with 10 steps");
  await expect(story.getByRole("heading", { name: "3. Eat" })).toBeVisible();
  await expect(story).toContainText("It hurts here: Forty minutes without a word");
  await expect(page.getByRole("button", { name: "Copy as text" })).toBeVisible();
});

test("A journey becomes a template from which another one starts", async () => {
  await open(page, `${map}?view=map`);
  await page.getByRole("button", { name: "More for this journey" }).click();
  await page.getByRole("menuitem", { name: "Save as template" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Our evening");
  await page.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByText(/Template saved/)).toBeVisible(slow);
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("A second evening");
  await page.getByText("Our evening", { exact: true }).click();
  await page.getByRole("button", { name: "Create journey" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await open(page, `${new URL(page.url()).pathname}?view=map`);
  await expect(cardIn(page, "Customer actions", 0, "Asks in the group chat")).toBeVisible(slow);
});

test("One press clears the example and leaves the stages", async () => {
  await open(page, `${map}?view=map`);
  await page.getByRole("button", { name: "Clear the example" }).click();
  await expect(page.getByText(/cleared/).first()).toBeVisible(slow);
  await expect(cardIn(page, "Customer actions", 0, "Asks in the group chat")).toHaveCount(0, slow);
  await expect(page.getByRole("columnheader").filter({ hasText: "Arrive" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Clear the example" })).toHaveCount(0);
});

test("Journeys are filed, found by folder and tag, and copied", async () => {
  await open(page, `${home}/maps`);
  const tile = page.getByRole("listitem").filter({ hasText: "An evening with us" });
  await tile.getByRole("button", { name: "More for this journey" }).click();
  await page.getByRole("menuitem", { name: "Folder and tags" }).click();
  await page.getByLabel("New folder").fill("Evenings");
  await page.getByRole("textbox", { name: "Tags" }).fill("2026, food");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(tile).toContainText("Evenings", slow);
  await choose(page, /Folder/, "Evenings");
  await expect(page).toHaveURL(/folder=/);
  await expect(page.getByRole("heading", { name: "A second evening" })).toHaveCount(0, slow);
  await expect(tile).toContainText("food");
  await tile.getByRole("button", { name: "More for this journey" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await page.getByRole("button", { name: "Duplicate", exact: true }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await ready(page);
  await expect(page.getByText("Copy of An evening with us").first()).toBeVisible(slow);
});

test("A journey goes into the archive with the keyboard, and comes back two ways", async () => {
  await open(page, `${home}/maps`);
  const tile = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "A second evening", exact: true }) });
  const archive = async () => {
    await tile.getByRole("button", { name: "More for this journey" }).press("Enter");
    await page.getByRole("menuitem", { name: "Archive" }).press("Enter");
    await expect(page.getByText("“A second evening” was archived.")).toBeVisible(slow);
    await expect(tile).toHaveCount(0, slow);
  };
  await archive();
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(tile).toBeVisible(slow);
  await archive();
  await page.getByRole("link", { name: /^Archived/ }).click();
  await page.getByRole("button", { name: "Restore A second evening" }).press("Enter");
  await expect(page.getByText("The archive is empty.")).toBeVisible(slow);
  await page.getByRole("link", { name: "Active" }).click();
  await expect(tile).toBeVisible(slow);
});

test("A folder gets another name, and goes without its journeys", async () => {
  await open(page, `${home}/maps`);
  await choose(page, /Folder/, "Evenings");
  await page.getByRole("button", { name: "Rename folder" }).click();
  const dialog = page.getByRole("dialog", { name: "Rename folder" });
  await dialog.getByLabel("Name").fill("  ");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await dialog.getByLabel("Name").fill("Nights out");
  await dialog.getByRole("button", { name: "Save" }).click();
  const tile = page.getByRole("listitem").filter({ hasText: "An evening with us" }).first();
  await expect(tile).toContainText("Nights out", slow);
  await page.getByRole("button", { name: "Delete folder Nights out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete folder" }).click();
  await expect(page).not.toHaveURL(/folder=/, slow);
  await expect(tile).toBeVisible(slow);
  await expect(tile).not.toContainText("Nights out");
});

test("A template of one's own is deleted, and the built-in ones stand first again", async () => {
  await open(page, `${home}/maps/new`);
  await expect(page.getByRole("button", { name: /Delete template/ })).toHaveCount(0);
  await page.getByText("Our evening", { exact: true }).click();
  await page.getByRole("button", { name: "Delete template Our evening" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete template" }).click();
  await expect(page.getByText("Our evening", { exact: true })).toHaveCount(0, slow);
  await expect(page.getByRole("radio", { checked: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Preview: \S/ })).toBeVisible(slow);
});

test("The portfolio compares all journeys", async () => {
  await open(page, `${home}/maps/portfolio`);
  const rows = page.getByRole("table", { name: "Journeys and their health" }).getByRole("row");
  const row = rows.filter({ hasText: "A second evening" });
  await expect(row).toContainText("No answers");
  await expect(row).toContainText("5 of 5 with a touchpoint");
});

test("What is made twice from one menu is two: folders, and templates", async () => {
  await open(page, `${home}/maps`);
  const item = (name: string) => page.getByRole("menuitem", { name });
  const menu = page.getByRole("button", { name: "More for this journey" }).first();
  for (const name of ["Mornings", "Afternoons"]) {
    await menu.click();
    await item("Folder and tags").click();
    const dialog = page.getByRole("dialog", { name: "Folder and tags" });
    await dialog.getByLabel("New folder").fill(name);
    await dialog.getByLabel("Tags").fill("a tag that is far too long to be one");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText(/At most 12 tags of 24 characters/).first()).toBeVisible(slow);
    await dialog.getByLabel("Tags").fill("daily");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0, slow);
  }
  await page
    .getByRole("button", { name: /Folder/ })
    .first()
    .click();
  for (const name of ["Mornings", "Afternoons"])
    await expect(page.getByRole("option", { name })).toBeVisible(slow);
  await page.keyboard.press("Escape");
  for (const name of ["First draft", "Second draft"]) {
    await menu.click();
    await item("Save as template").click();
    const dialog = page.getByRole("dialog", { name: "Save as template" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Save template" }).click();
    await expect(dialog).toHaveCount(0, slow);
  }
  await open(page, `${home}/maps/new`);
  for (const name of ["First draft", "Second draft"])
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible(slow);
});
