import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { openDemo } from "./support/demo";
import { choose, open, partOf, ready } from "./support/pages";
import { axeFaults, colourRules, sidewaysScroll } from "./support/trouble";

/** What a manager does with the figures of a journey, on the demonstration. */
test.describe.configure({ mode: "serial", timeout: 240_000 });

let context: BrowserContext;
let page: Page;
let home = "";
let map = "";
const mark = Date.now().toString(36);
const slow = { timeout: 30_000 };

test.beforeAll(async ({ browser }) => {
  ({ context, page, home, map } = await openDemo(browser));
});
test.afterAll(() => context.close());

const ofMap = () => `map=${map.split("/").at(-1)}`;
const figures = (days = "90") => `${home}/kpis?${ofMap()}&days=${days}`;
const tile = (name: string) => page.getByRole("region", { name, exact: true });

test("filters stand in the address and outlive a reload", async () => {
  await open(page, figures());
  await choose(page, /Period/, "Last 180 days");
  await expect(page).toHaveURL(/days=180/, slow);
  await choose(page, /Touchpoint/, "Basket and checkout");
  await expect(page).toHaveURL(/touchpoint=/, slow);
  const note = "Not filtered here: all touchpoints count.";
  await expect(partOf(page, "Orders").getByText(note)).toBeVisible(slow);
  await expect(partOf(page, "Funnel").getByText(note)).toBeHidden();
  await expect(partOf(page, "Funnel")).toContainText("No journey of this period began");
  await expect(partOf(page, "Satisfaction by stage").getByText(note)).toBeHidden();
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: /Last 180 days/ })).toBeVisible();
  const filters = page.getByRole("search");
  await expect(filters.getByRole("button", { name: /Basket and checkout/ })).toBeVisible();
});

test("a time zone of elsewhere is found by a part of its name", async () => {
  await open(page, figures());
  await choose(page, /Time zone/, "Days in another time zone");
  await page.getByRole("combobox", { name: "Find a time zone" }).fill("tok");
  await page.getByRole("option", { name: "Asia/Tokyo" }).click();
  await expect(page).toHaveURL(/zone=Asia(%2F|\/)Tokyo/, slow);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("combobox", { name: "Find a time zone" })).toHaveValue("Asia/Tokyo");
});

test("a press on a stage keeps its figures alone", async () => {
  await open(page, figures("180"));
  const stages = page.getByRole("navigation", { name: "Stages" });
  await stages.getByRole("link", { name: "Purchase" }).click();
  await expect(page).toHaveURL(/stage=/, slow);
  await expect(stages.getByRole("link", { name: "Purchase" })).toHaveAttribute(
    "aria-current",
    "page",
    slow,
  );
  await stages.getByRole("link", { name: "Whole journey" }).click();
  await expect(page).not.toHaveURL(/stage=/, slow);
});

test("whether refunded orders count is chosen once and said beside the figures", async () => {
  const revenue = async () => {
    await open(page, figures("180"));
    return partOf(page, "Orders").getByRole("definition").first().innerText(slow);
  };
  const chooseTo = async (isCounted: boolean) => {
    await open(page, `${home}/settings`);
    const box = page.getByRole("checkbox", { name: /Refunded orders count/ });
    await expect(box).toBeChecked({ checked: !isCounted });
    await partOf(page, "Workspace").getByText("Refunded orders count").click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(box).toBeChecked({ checked: isCounted });
  };
  const counted = await revenue();
  await expect(partOf(page, "Orders")).toContainText("refunded orders count");
  await chooseTo(false);
  await expect.poll(revenue, slow).not.toBe(counted);
  await expect(partOf(page, "Orders")).toContainText("refunded orders do not count");
  await expect(partOf(page, "Repeat purchase by cohort")).toContainText("without refunded orders");
  await chooseTo(true);
  await expect.poll(revenue, slow).toBe(counted);
});

test("a figure opens the answers it rests on, a page at a time", async () => {
  await open(page, figures("180"));
  await tile("Satisfaction")
    .getByRole("button", { name: /show what is behind it/ })
    .click();
  const drawer = page.getByRole("dialog", { name: "Behind: Satisfaction" });
  await expect(drawer.getByText(/^1–25 of /)).toBeVisible(slow);
  await expect(drawer.getByRole("listitem").first()).toContainText("of 5");
  await drawer.getByRole("button", { name: "Older" }).click();
  await expect(drawer.getByText(/^26–50 of /)).toBeVisible(slow);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("conversion opens as many customers as it rests on", async () => {
  const basis = /^([\d,]+) customers$/.exec(
    await tile("Conversion")
      .getByRole("button", { name: /show what/ })
      .innerText(),
  );
  await tile("Conversion")
    .getByRole("button", { name: /show what is behind it/ })
    .click();
  const drawer = page.getByRole("dialog", { name: "Behind: Conversion" });
  await expect(drawer.getByText(`of ${basis?.[1]}, the newest first`)).toBeVisible(slow);
  await expect(drawer.getByRole("listitem").first()).toContainText("Entered on", slow);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("charts open the cases of a stage, a step and a stream, by mouse and by keyboard", async () => {
  const drawer = page.getByRole("dialog", { name: /^Behind: / });
  const close = async () => {
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
  };
  const bars = partOf(page, "Satisfaction by stage");
  await bars.getByRole("button", { name: /^Satisfaction, Purchase: show/ }).click();
  await expect(drawer.getByRole("listitem").first()).toContainText("of 5", slow);
  await close();
  const lost = partOf(page, "Funnel").getByRole("button", { name: /^Dropped off, Interest/ });
  await lost.focus();
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("listitem").first()).toContainText("Entered on", slow);
  await close();
  await expect(lost).toBeFocused();
  const paths = partOf(page, "Paths customers take");
  await paths.getByRole("link", { name: "Touchpoints" }).click();
  await expect(page).toHaveURL(/paths=touchpoint/, slow);
  await paths.getByRole("button", { name: "View as table" }).click();
  await paths
    .getByRole("button", { name: /show what is behind it/ })
    .first()
    .click();
  await expect(drawer.getByRole("listitem").first()).toContainText("Last on", slow);
  await close();
});

test("a chart shows its rows as a table and hands them over as a file", async () => {
  const card = partOf(page, "Satisfaction by stage");
  await card.getByRole("button", { name: "View as table" }).click();
  await expect(card.getByRole("row", { name: /Purchase/ })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await card.getByRole("button", { name: /as CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Satisfaction by stage, .+, \d{4}-\d\d-\d\d to /);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain('"Stage","This period, %","95 % interval, lower","95 % interval, upper"');
  expect(text).toMatch(/\r\n"Purchase",[\d.]+,[\d.]+,[\d.]+,/);
});

test("ways and stages are files whose every value has a column of its own", async () => {
  const save = async (name: RegExp) => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return readFile(await (await downloading).path(), "utf8");
  };
  const ways = await save(/^Download Paths customers take/);
  expect(ways).toMatch(/^\ufeff"From","To","Moves"\r\n"[^"]+","[^"]+",\d+\r\n/);
  const stages = await save(/^Download Stage by stage/);
  const [heads = "", ...lines] = stages.trim().split("\r\n");
  expect(heads).toContain(
    '"Satisfaction, 95 % interval, lower","Satisfaction, 95 % interval, upper"',
  );
  expect(lines.length).toBeGreaterThan(1);
});

test("the funnel says whom it counts, and counts the others at a press", async () => {
  const card = partOf(page, "Funnel");
  await expect(card.getByText(/in order, within 30 days/)).toBeVisible();
  await card.getByRole("link", { name: "Active in the period" }).click();
  await expect(page).toHaveURL(/reading=active/, slow);
  await expect(card.getByText(/new or not/)).toBeVisible(slow);
});

test("a target has an owner and a day, and can be changed back", async () => {
  await open(page, figures("180"));
  const edit = page.getByRole("button", { name: /Set the target of Satisfaction, whole journey/ });
  await edit.click();
  const dialog = page.getByRole("dialog", { name: /Target/ });
  await dialog.getByLabel(/Target in/).fill("68");
  await dialog.getByLabel("To be reached by").fill("2031-12-31");
  await choose(page, /Looked after by/, "Lena Osei");
  await dialog.getByRole("button", { name: "Save target" }).click();
  await expect(dialog).toBeHidden(slow);
  await expect(tile("Satisfaction")).toContainText("68 % · Lena Osei · by Dec 31, 2031", slow);
  await edit.click();
  await expect(dialog.getByLabel(/Target in/)).toHaveValue("68");
  await dialog.getByLabel(/Target in/).fill("not a number");
  await dialog.getByRole("button", { name: "Save target" }).click();
  await expect(dialog.getByText("Please type a number.")).toBeVisible();
  await dialog.getByLabel(/Target in/).fill("75");
  await dialog.getByLabel("To be reached by").fill("");
  await choose(page, /Looked after by/, "Nobody");
  await dialog.getByRole("button", { name: "Save target" }).click();
  await expect(dialog).toBeHidden(slow);
  await expect(tile("Satisfaction")).toContainText("Target 75 %", slow);
  await expect(tile("Satisfaction")).not.toContainText("Lena Osei", slow);
});

test("a note stands at its day, and goes again", async () => {
  await open(page, figures());
  const card = partOf(page, "What happened");
  await card.getByRole("button", { name: "Add a note" }).click();
  const dialog = page.getByRole("dialog", { name: "What happened?" });
  await dialog.getByLabel("What happened").fill(`Shop window ${mark}`);
  await dialog.getByRole("button", { name: "Add it" }).click();
  await expect(card.getByText(`Shop window ${mark}`)).toBeVisible(slow);
  const remove = card.getByRole("button", { name: `Remove “Shop window ${mark}”` });
  await remove.click();
  await expect(card.getByText(`Shop window ${mark}`)).toBeHidden(slow);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await remove.click({ timeout: slow.timeout });
  await expect(card.getByText(`Shop window ${mark}`)).toBeHidden(slow);
});

test("a figure of one's own takes values by hand and by file", async () => {
  const card = partOf(page, "Own figures");
  await card.getByRole("button", { name: "Add a figure" }).click();
  const adding = page.getByRole("dialog", { name: "A figure of your own" });
  await adding.getByLabel("Name").fill(`Visitors ${mark}`);
  await adding.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText(`Visitors ${mark}`)).toBeVisible(slow);
  const menu = card.getByRole("button", { name: `Change Visitors ${mark}` });
  await menu.click();
  await page.getByRole("menuitem", { name: "Add a value" }).click();
  const dialog = page.getByRole("dialog", { name: `Visitors ${mark}` });
  const value = dialog.getByLabel("Value", { exact: true });
  await value.fill("many");
  await dialog.getByRole("button", { name: "Add a value" }).click();
  await expect(value).toHaveAccessibleDescription(/Please type a number/, slow);
  await expect(value).toHaveValue("many");
  await value.fill("41");
  await dialog.getByRole("button", { name: "Add a value" }).click();
  await expect(dialog.getByText("by hand")).toBeVisible(slow);
  await page.keyboard.press("Escape");
  await menu.click();
  await page.getByRole("menuitem", { name: "Add values from a file" }).click();
  const today = new Date().toISOString().slice(0, 10);
  await dialog.getByLabel("or paste rows").fill(`day,value\n${today},1\nnever,2`);
  await dialog.getByRole("button", { name: "Check" }).click();
  await expect(dialog.getByText("Line 3: The day must look like 2026-01-31.")).toBeVisible(slow);
  await dialog.getByRole("button", { name: "Store the good rows" }).click();
  await expect(dialog).toBeHidden(slow);
  await expect(card.getByRole("listitem").filter({ hasText: mark })).toContainText("42", slow);
  await menu.click();
  await page.getByRole("menuitem", { name: "Remove from the dashboard" }).click();
  await expect(card.getByText(`Visitors ${mark}`)).toBeHidden(slow);
});

test("a figure is watched, looked at, muted and left alone again", async () => {
  await open(page, `${home}/kpis/alerts?${ofMap()}`);
  await page.getByRole("button", { name: "Watch a figure" }).click();
  const dialog = page.getByRole("dialog", { name: "Watch a figure" });
  await expect(dialog).toBeVisible(slow);
  await choose(dialog, /^Figure|Satisfaction/, "Ease (CES)");
  await choose(dialog, /Every stage/, "Purchase");
  await dialog.getByLabel("Webhook address").fill("not an address");
  await dialog.getByRole("button", { name: "Watch it" }).click();
  await expect(dialog.getByText(/Must be a whole address/)).toBeVisible(slow);
  await dialog.getByLabel("Webhook address").fill("https://hooks.example.com/T0");
  await dialog.getByRole("button", { name: "Send a test message" }).click();
  await expect(dialog.getByText("The demo writes to nobody.")).toBeVisible(slow);
  await dialog.getByLabel("Webhook address").fill("");
  await dialog.getByRole("button", { name: "Watch it" }).click();
  await expect(dialog).toBeHidden(slow);
  const rule = page.getByRole("listitem").filter({ hasText: "Ease (CES), Purchase" });
  await expect(rule).toBeVisible(slow);
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText(/Nothing new in|new alert/).first()).toBeVisible(slow);
  const menu = rule.getByRole("button", { name: /Change Ease/ });
  await menu.click();
  await page.getByRole("menuitem", { name: "Change", exact: true }).click();
  const changing = page.getByRole("dialog", { name: "Ease (CES), Purchase" });
  const minimum = changing.getByLabel(/cases in the last seven days/);
  await expect(minimum).toHaveValue("30", slow);
  await minimum.fill("few");
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(changing.getByText("Please type a whole number.")).toBeVisible(slow);
  await minimum.fill("44");
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(changing).toBeHidden(slow);
  await expect(rule).toContainText("from 44 cases a week", slow);
  await menu.click();
  await page.getByRole("menuitem", { name: "Mute: For 7 days" }).click();
  await expect(rule.getByText(/Silent until/)).toBeVisible(slow);
  await menu.click();
  await page.getByRole("menuitem", { name: "Stop watching" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stop watching" }).click();
  await expect(rule).toBeHidden(slow);
});

test("the map has the same figures, and the pages are sound in the dark and on phones", async () => {
  for (const address of [`${map}/performance`, `${home}/kpis/alerts`]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, address);
    await expect(page.getByText("Drawing the chart")).toHaveCount(0, slow);
    expect.soft(await axeFaults(page), `${address}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => axeFaults(page, colourRules), slow).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    await expect.poll(() => sidewaysScroll(page), slow).toBe(0);
  }
  await open(page, `${home}/kpis/rules`);
  const tabs = page.getByRole("navigation", { name: "Customers, events and imports" });
  await expect(tabs.getByRole("link", { name: "Stage rules" })).toBeInViewport({ ratio: 0.9 });
});
