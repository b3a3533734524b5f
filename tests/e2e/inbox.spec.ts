import { expect, type Page, test } from "@playwright/test";
import { open, partOf, ready } from "./support/pages";
import { answeredSurvey, type PublishedSurvey } from "./support/published-survey";
import { axeFaults, sidewaysScroll, type Trouble, watch } from "./support/trouble";

/** One person works through an inbox of their own. */
test.describe.configure({ mode: "serial", timeout: 180_000 });

let page: Page;
let trouble: Trouble;
let built: PublishedSurvey;
const list = () => page.getByRole("region", { name: "Feedback" });
const inbox = () => `${built.home}/feedback?q=${built.mark}`;
const rows = () => list().getByRole("listitem");
const row = (text: string) => rows().filter({ hasText: text });
const detail = () => page.getByRole("region", { name: "Answer" });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  ({ page, ...built } = await answeredSurvey(browser, "Ines", (mark) => [
    { score: 1, words: `Still waiting for my lamp ${mark}` },
    { score: 5, words: `Terrible, the worst lamp ever ${mark}` },
    { score: 4, words: `Nice box ${mark}` },
  ]));
  trouble = watch(page);
});
test.afterAll(() => page?.context().close());

test("J and K move, X selects, E closes with a way back, U marks as new", async () => {
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
  await page.keyboard.press("j");
  const second = rows().nth(1).getByRole("link");
  await expect(second).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(/item=/);
  await page.keyboard.press("k");
  await expect(rows().first().getByRole("link")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("x");
  await expect(rows().first().getByRole("checkbox")).toBeChecked();
  await expect(list().getByText("1 selected")).toBeVisible();
  await page.keyboard.press("e");
  await expect(rows()).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(rows()).toHaveCount(3);
});

test("letters never reach a list that was closed again, nor the inbox when they name a place", async () => {
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
  await row("Nice box").getByRole("link").click();
  await expect(detail().getByText("Nice box")).toBeVisible();
  const assignee = detail().getByRole("button", { name: /Assignee/ });
  await page.keyboard.press("a");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(assignee).toContainText("Nobody");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/\/personas$/);
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
});

test("the sheet of keys names those of the inbox, and only there", async () => {
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toContainText("link to card");
  await expect(sheet).toContainText("mark as new");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await open(page, `${built.home}/maps`);
  await page.keyboard.press("?");
  await expect(sheet).toContainText("Everywhere");
  await expect(sheet).not.toContainText("mark as new");
  await page.keyboard.press("Escape");
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
});

test("words are searched as they are typed, and nothing typed is lost", async () => {
  const field = page.getByRole("searchbox", { name: "Search the words" });
  await field.press("Home");
  await field.pressSequentially("nice box ", { delay: 60 });
  await expect(rows()).toHaveCount(1);
  await expect(field).toHaveValue(`nice box ${built.mark}`);
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
});

test("a tag, a note and a correction stay with the item", async () => {
  await row("worst lamp").getByRole("link").click();
  await expect(detail().getByText("Words contradict the rating")).toBeVisible();
  await detail().getByRole("button", { name: "Tag", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Name of the tag").fill("Quality");
  await page.getByRole("dialog").getByRole("button", { name: "Add tag" }).click();
  await expect(detail().getByText("Quality", { exact: true })).toBeVisible();
  await detail().getByRole("textbox", { name: "Note" }).fill("Call them back");
  await detail().getByRole("button", { name: "Add note" }).click();
  await expect(detail().getByText("Call them back")).toBeVisible();
  await detail().getByRole("button", { name: "Correct" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /Themes/ }).fill("lamp quality");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(detail().getByText("lamp quality")).toBeVisible();
  await expect(detail().getByText("themes corrected")).toBeVisible();
});

test("an answer becomes a pain point in one action, and evidence against a card", async () => {
  await row("Still waiting").getByRole("link").click();
  await expect(detail().getByText("Still waiting for my lamp")).toBeVisible();
  await detail().getByRole("button", { name: "Make pain point" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create pain point" }).click();
  await expect(partOf(page, "Pain points").getByRole("link")).toContainText("Still waiting");
  await row("Nice box").getByRole("link").click();
  await expect(detail().getByText("Nice box")).toBeVisible();
  await detail().getByRole("button", { name: "Add as evidence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill(built.mark);
  await dialog
    .getByRole("button", { name: /Still waiting/ })
    .first()
    .click();
  await dialog.getByText("Contradicts it").click();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(partOf(page, "Pain points").getByText("contradicts")).toBeVisible();
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog").getByRole("button").nth(1)).toBeVisible();
  const card = page.getByRole("dialog").getByRole("group").getByRole("button").first();
  await card.click();
  await page.getByRole("dialog").getByRole("button", { name: "Link", exact: true }).click();
  await expect(partOf(page, "Cards on maps").getByRole("link")).toBeVisible();
});

test("filters live in the address and are kept under a name", async () => {
  await open(page, `${inbox()}&rating=negative`);
  await expect(rows()).toHaveCount(1);
  await page.getByRole("button", { name: "Saved filters" }).click();
  await page
    .getByRole("dialog")
    .getByLabel("Name for the present filters")
    .fill(`Angry ${built.mark}`);
  await page.getByRole("dialog").getByRole("button", { name: "Keep filters" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await open(page, inbox());
  await expect(rows()).toHaveCount(3);
  await page.getByRole("button", { name: "Saved filters" }).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: `Angry ${built.mark}`, exact: true })
    .click();
  await expect(page).toHaveURL(/rating=negative/);
  await expect(rows()).toHaveCount(1);
});

test("who left no address cannot be written to, and the inbox says so", async () => {
  await open(page, inbox());
  await expect(detail().getByText(/left no address|did not agree/)).toBeVisible();
});

test("the overdue rule is set once and marks what waits", async () => {
  await open(page, `${built.home}/feedback/settings`);
  const hours = page.getByLabel("Hours until somebody should have answered");
  await hours.fill("0");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText(/greater than or equal to 1/).first()).toBeVisible();
  await hours.fill("12");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  await open(page, `${built.home}/feedback/settings`);
  await expect(page.getByLabel("Hours until somebody should have answered")).toHaveValue("12");
});

test("themes and times are there for everybody to read", async () => {
  await open(page, `${built.home}/feedback/themes`);
  await expect(page.getByText(/agrees with the label in/)).toBeVisible();
  await open(page, `${built.home}/feedback/times`);
  await expect(page.getByRole("row").filter({ hasText: "All stages" })).toBeVisible();
});

test("every part is accessible in light and dark and fits a phone", async () => {
  test.setTimeout(300_000);
  for (const part of ["", "/themes", "/times", "/settings"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, `${built.home}/feedback${part}`);
      expect(await axeFaults(page), `${part} ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 375, height: 740 });
    await ready(page);
    expect(await sidewaysScroll(page), part).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect(trouble.taken().filter((note) => !note.startsWith("warning"))).toEqual([]);
});
