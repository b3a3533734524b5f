import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { cardIn, fieldOf } from "./support/map";
import { choose, open, saved } from "./support/pages";
import { createWorkspace, newPerson, signUp } from "./support/people";
import { drawMap } from "./support/team";

/** Looking back at a map, and going back. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let map = "";

const slow = { timeout: 20_000 };
const panelOf = () => page.getByRole("complementary", { name: "History" });
const changes = () => panelOf().getByRole("list", { name: "Changes" }).getByRole("listitem");
const first = (text: string) => cardIn(page, "Customer actions", 0, text);

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, newPerson("Ana Moreno"));
  const home = await createWorkspace(page, "Looking back");
  map = await drawMap(page, home, "Buying a book");
});
test.afterAll(() => context.close());

test("A version is named before people change the map", async () => {
  await open(page, `${map}?view=map`);
  await page.getByRole("button", { name: "History and versions" }).click();
  await panelOf().getByText("Versions", { exact: true }).click();
  await panelOf().getByLabel("Name this version").fill("Before the workshop");
  await panelOf().getByRole("button", { name: "Save version" }).click();
  await expect(panelOf().getByText("Before the workshop")).toBeVisible(slow);
});

test("The history says in words who changed what", async () => {
  const card = first("Mentions the problem");
  await card.dblclick();
  await fieldOf(page).fill("Waits in line");
  await fieldOf(page).press("Enter");
  await expect(first("Waits in line")).toBeVisible();
  await first("Realises that the present way").click();
  await page.keyboard.press("Delete");
  await saved(page);
  await open(page, `${map}?view=map`);
  await page.getByRole("button", { name: "History and versions" }).click();
  await expect(changes().first()).toContainText("Ana Moreno deleted Realises that", slow);
  await expect(changes().nth(1)).toContainText("Ana Moreno wrote Waits in line");
  await expect(changes().last()).toContainText("Ana Moreno added");
  // However long the history, the way to the versions keeps its height.
  const versions = await panelOf().getByRole("radio", { name: "Versions" }).boundingBox();
  const switcher = await panelOf().getByRole("radiogroup").boundingBox();
  expect(switcher?.height ?? 0).toBeGreaterThan((versions?.height ?? 0) - 1);
});

test("Two versions are compared with each other", async () => {
  await panelOf().getByText("Versions", { exact: true }).click();
  await panelOf().getByLabel("Name this version").fill("After the workshop");
  await panelOf().getByRole("button", { name: "Save version" }).click();
  await expect(panelOf().getByText("After the workshop")).toBeVisible(slow);
  const version = panelOf().getByRole("listitem").filter({ hasText: "Before the workshop" });
  await version.getByRole("button", { name: "See the map as it was then" }).click();
  const dialog = page.getByRole("dialog", { name: "The map as it was" });
  await choose(dialog, /Compared with/, "After the workshop");
  await expect(dialog.getByText("2 differences between the two moments")).toBeVisible(slow);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("An earlier moment is shown with what is different now", async () => {
  await panelOf().getByText("Versions", { exact: true }).click();
  const version = panelOf().getByRole("listitem").filter({ hasText: "Before the workshop" });
  await version.getByRole("button", { name: "See the map as it was then" }).click();
  const dialog = page.getByRole("dialog", { name: "The map as it was" });
  await expect(dialog.getByRole("table")).toContainText("Mentions the problem", slow);
  await expect(dialog.getByText("2 differences from now")).toBeVisible();
  await expect(dialog.getByRole("cell").filter({ hasText: "Deleted since" })).toHaveCount(1);
  await dialog.getByRole("slider", { name: "Moment" }).press("ArrowLeft");
  await expect(dialog.getByText(/Change [\d,]+ of/)).toBeVisible();
  await dialog.getByRole("slider", { name: "Moment" }).press("ArrowRight");
});

test("Restoring brings it back on the map, and can be undone", async () => {
  const dialog = page.getByRole("dialog", { name: "The map as it was" });
  await dialog.getByRole("button", { name: "Restore this moment" }).click();
  await expect(page.getByText("Restored with 2 changes")).toBeVisible(slow);
  await expect(first("Mentions the problem")).toBeVisible(slow);
  await expect(first("Realises that the present way")).toBeVisible();
  await page.getByRole("button", { name: "Undo this" }).first().click();
  await expect(first("Waits in line")).toBeVisible(slow);
  await expect(first("Realises that the present way")).toHaveCount(0);
  await panelOf().getByText("Changes", { exact: true }).click();
  await expect(panelOf().getByText("Ana Moreno restored an earlier version")).toBeVisible(slow);
});
