import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { openDemo } from "./support/demo";
import { open } from "./support/pages";

/** What a manager does with the events figures are made of, on the demonstration. */
test.describe.configure({ mode: "serial", timeout: 240_000 });

let context: BrowserContext;
let page: Page;
let home = "";
let map = "";
const slow = { timeout: 30_000 };

test.beforeAll(async ({ browser }) => {
  ({ context, page, home, map } = await openDemo(browser));
});
test.afterAll(() => context.close());

const ofMap = () => `map=${map.split("/").at(-1)}`;

test("rules are tried on real events, and none is lost by one press", async () => {
  await open(page, `${home}/kpis/rules?${ofMap()}`);
  await page.getByRole("button", { name: "Use the usual rules of online shops" }).click();
  const question = page.getByRole("alertdialog", { name: "Replace the rules of this map?" });
  await expect(question).toBeVisible(slow);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await page.getByRole("button", { name: "Add a rule for Order Delivered" }).click();
  await expect(page.locator(":focus")).toHaveValue("Order Delivered");
  await page.getByRole("button", { name: "Try on the last 30 days" }).click();
  await expect(page.getByText("What these rules would catch. Nothing is saved yet.")).toBeVisible(
    slow,
  );
  await expect(page.getByRole("button", { name: "Add a rule for Order Delivered" })).toBeHidden();
});

test("rules that are not saved are left by a link once one has agreed", async () => {
  const away = page.getByRole("link", { name: "Segments", exact: true });
  await away.click();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await expect(question).toBeVisible(slow);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden(slow);
  await expect(page).toHaveURL(/rules/);
  await away.focus();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/segments/, slow);
});

test("what is wrong with a segment stands at its field, and typing stays in it", async () => {
  await open(page, `${home}/customers/segments`);
  await page.getByRole("button", { name: "Add a segment" }).click();
  await page.getByRole("button", { name: "Save segments" }).click();
  const faults = page.getByText("Please fill this in.");
  await expect(faults).toHaveCount(3, slow);
  const added = page.getByRole("main").getByRole("listitem").filter({ has: faults.first() });
  const name = added.first().getByLabel("Name", { exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type("Late guests");
  await expect(page.getByRole("button", { name: "Remove Late guests" })).toBeVisible();
  await expect(faults).toHaveCount(2);
  await page.getByRole("button", { name: "Remove Late guests" }).click();
  await expect(faults).toHaveCount(0);
});

test("events are searched beyond those on the screen", async () => {
  await open(page, `${home}/customers/events`);
  await page.getByLabel("Event, customer or message id").fill("order delivered");
  await expect(page.getByText(/found among the last [\d,]+ events within 30 days/)).toBeVisible(
    slow,
  );
  await expect(page.getByRole("row", { name: /Order Delivered/ }).first()).toBeVisible();
  await page.getByLabel("Event, customer or message id").fill("nothing like it");
  await expect(
    page.getByText("No event matches among those of the last 30 days that are searched."),
  ).toBeVisible(slow);
});

test("times of a file are shown as they will be read, in the zone one chooses", async () => {
  await open(page, `${home}/customers/imports`);
  await page.locator("input[type=file]").setInputFiles({
    name: "visits.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("event,userId,timestamp\nShowroom Visited,e2e-1,2026-07-01 10:00\n"),
  });
  await page.getByRole("button", { name: "Upload" }).click();
  const example = page.getByText(/^“2026-07-01 10:00” is read as/);
  await expect(example).toContainText("Europe/London, which is Jul 1, 2026, 9:00:00 AM UTC", slow);
  await page.getByRole("combobox", { name: /Time zone of times/ }).fill("tok");
  await page.getByRole("option", { name: "Asia/Tokyo" }).click();
  await expect(example).toContainText("Asia/Tokyo, which is Jul 1, 2026, 1:00:00 AM UTC", slow);
  await page.getByRole("button", { name: "Check every line" }).click();
  await expect(page.getByText(/are read in Asia\/Tokyo/)).toBeVisible(slow);
  await page.getByRole("button", { name: "Discard this import" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard this import" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible(slow);
});
