import { type Cookie, expect, type Page, test } from "@playwright/test";
import { cellOf, openBoard } from "./support/map";
import { saved } from "./support/pages";
import { createWorkspace, newPerson, prepare, signUp } from "./support/people";
import { drawMap } from "./support/team";

/** What a card carries besides its words, chosen in its details. */
const lane = "Thoughts";
/** A red square of 8 × 8 pixels. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGO44KCAFTEMLQkA3ntMAZQ6QMoAAAAASUVORK5CYII=",
  "base64",
);

let map = "";
let cookies: Cookie[] = [];

test.beforeAll(async ({ browser }) => {
  [map, cookies] = await prepare(browser, async (page) => {
    await signUp(page, newPerson("Vera"));
    return drawMap(page, await createWorkspace(page, "Detail House"), "In detail");
  });
});

test.beforeEach(async ({ page, context }) => {
  await context.addCookies(cookies);
  await openBoard(page, map);
});

const firstCard = (page: Page) => page.locator("[data-card]").first();

test("A picture is put on a card, stays after a reload and goes away again", async ({ page }) => {
  await cellOf(page, lane, 0).locator("[data-card]").first().click();
  await page.getByLabel("Add picture").setInputFiles({
    name: "square.png",
    mimeType: "image/png",
    buffer: picture,
  });
  const shown = cellOf(page, lane, 0).locator("[data-card] img");
  await expect(shown).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(shown).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(8);
  await cellOf(page, lane, 0).locator("[data-card]").first().click();
  await page.getByRole("button", { name: "Remove picture" }).click();
  await expect(shown).toHaveCount(0);
});

test("A picture on its way is cancelled, with nothing left on the card", async ({ page }) => {
  const card = cellOf(page, lane, 0).locator("[data-card]").first();
  await card.click();
  const file = { name: "square.png", mimeType: "image/png", buffer: picture };
  const field = page.getByLabel("Add picture");
  const cancel = page.getByRole("button", { name: "Cancel" });
  await page.route("**/images", () => undefined);
  for (const end of ["click", "Escape"]) {
    await field.setInputFiles(file);
    await expect(page.getByText("Uploading…")).toBeVisible();
    const cut = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/images"));
    if (end === "click") await cancel.click();
    else await cancel.press(end);
    await cut;
    await expect(page.getByText("Upload cancelled. Nothing was changed.")).toBeVisible();
    await expect(field).toBeFocused();
  }
  await expect(card.locator("img")).toHaveCount(0);
  await page.unroute("**/images");
  await field.setInputFiles(file);
  await expect(card.locator("img")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Remove picture" }).click();
  await expect(card.locator("img")).toHaveCount(0);
  await saved(page);
});

test("A file that is no picture is refused with a word about it", async ({ page }) => {
  await cellOf(page, lane, 0).locator("[data-card]").first().click();
  await page.getByLabel("Add picture").setInputFiles({
    name: "drawing.png",
    mimeType: "image/png",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  });
  await expect(page.getByText(/no picture we can show/)).toBeVisible();
  await page.getByLabel("Add picture").setInputFiles({
    name: "huge.png",
    mimeType: "image/png",
    buffer: Buffer.alloc(5 * 1024 * 1024 + 1),
  });
  await expect(page.getByText("The picture is larger than 5 MB.")).toBeVisible();
});

test("Tags, a link and a state stand on the card, and a bad link is named", async ({ page }) => {
  const card = cellOf(page, lane, 0).locator("[data-card]").first();
  await card.click();
  await page.keyboard.press("t");
  const tags = page.getByLabel("Tags");
  await expect(tags).toBeFocused();
  await tags.fill("late, costs");
  await tags.press("Enter");
  await expect(card).toContainText("late");
  const link = page.getByLabel("Link", { exact: true });
  await link.fill("javascript:alert(1)");
  await link.press("Enter");
  await expect(page.getByText("This is not an address that begins with https://.")).toBeVisible();
  await link.fill("https://example.com/page");
  await link.press("Enter");
  await expect(card.getByRole("link", { name: /example\.com/ })).toBeVisible();
  await page.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "In progress" }).click();
  await expect(card).toContainText("In progress");
});

test("A tie stays while another is searched for, and goes when its field is left empty", async ({
  page,
}) => {
  const card = cellOf(page, lane, 0).locator("[data-card]").first();
  await card.click();
  const field = page.getByRole("combobox", { name: "Assigned to" });
  await field.fill("Vera");
  await page.getByRole("option", { name: "Vera" }).click();
  await expect(field).toHaveValue("Vera");
  await field.fill("");
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("Vera");
  await field.fill("");
  await firstCard(page).click();
  await card.click();
  await expect(field).toHaveValue("");
  await saved(page);
  await page.reload();
  await card.click();
  await expect(field).toHaveValue("", { timeout: 20_000 });
});

test("A card can reach over several steps", async ({ page }) => {
  const card = cellOf(page, lane, 0).locator("[data-card]").first();
  await card.click();
  const before = (await card.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "One step wider" }).click();
  await expect
    .poll(async () => (await card.boundingBox())?.width ?? 0)
    .toBeGreaterThan(before * 1.8);
  await page.getByRole("button", { name: "One step narrower" }).click();
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBe(before);
});
