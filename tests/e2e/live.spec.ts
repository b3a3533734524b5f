import { expect, type Locator, type Page, test } from "@playwright/test";
import { dragCard } from "./support/map";
import { choose, open, saved } from "./support/pages";
import { buildTeam, drawMap, type Team, type Teammate } from "./support/team";

/** Several people on one map, each in a browser of their own. */
test.describe.configure({ mode: "serial" });

let team: Team;
let ana: Teammate;
let ben: Teammate;
let map = "";
let cardId = "";
const patience = { timeout: 20_000 };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  team = await buildTeam(browser, "Ana Moreno");
  ana = team.owner;
  ben = await team.join("Ben Ortiz");
  map = await drawMap(ana.page, team.home, "Drawn together");
  cardId = (await ana.page.locator("[data-card]").first().getAttribute("data-card")) ?? "";
});
test.afterAll(async () => {
  for (const mate of [ana, ben]) await mate?.page.context().close();
});

const cardOf = (page: Page): Locator => page.locator(`[data-card="${cardId}"]`);
const fieldOn = (page: Page): Locator => cardOf(page).getByPlaceholder("Write something");
const peopleOn = (page: Page): Locator => page.getByRole("list", { name: "Here now" });

/** Opens the map and waits until this person is among the others. */
async function enter({ page }: Teammate, other: string) {
  await open(page, `${map}?view=map`);
  await expect(peopleOn(page).getByRole("button", { name: `Follow ${other}` })).toBeVisible(
    patience,
  );
}

async function startTyping(page: Page, at: "Home" | "End") {
  await cardOf(page).dblclick({ position: { x: 20, y: 12 } });
  await expect(fieldOn(page)).toBeFocused(patience);
  await page.keyboard.press(`Control+${at}`);
}

test("people see who else has the map open, where they are and what they type", async () => {
  await open(ana.page, `${map}?view=map`);
  await enter(ben, "Ana Moreno");
  await expect(peopleOn(ana.page).getByRole("button", { name: "Follow Ben Ortiz" })).toBeVisible(
    patience,
  );
  await startTyping(ana.page, "End");
  await ana.page.keyboard.type(" by ana");
  await expect(cardOf(ben.page)).toContainText("by ana", patience);
  await expect(ben.page.locator("[data-peer]").filter({ hasText: "Ana Moreno" })).toBeVisible();
});

test("two people type into one card and every character stays", async () => {
  await startTyping(ben.page, "Home");
  await expect(ana.page.locator("[data-caret]")).toBeAttached(patience);
  await Promise.all([
    ana.page.keyboard.type(" and more of it", { delay: 30 }),
    ben.page.keyboard.type("Ben says: ", { delay: 30 }),
  ]);
  const whole = /^Ben says: .* by ana and more of it$/;
  await expect(fieldOn(ana.page)).toHaveValue(whole, patience);
  await expect(fieldOn(ben.page)).toHaveValue(whole, patience);
  await ana.page.keyboard.press("Enter");
  await ben.page.keyboard.press("Enter");
  await saved(ana.page);
  await saved(ben.page);
});

test("two people name one stage at once and every letter stays", async () => {
  const stages = [ana, ben].map(({ page }) => page.getByRole("columnheader").first());
  const names = [ana, ben].map(({ page }) =>
    page.getByRole("textbox", { name: "Name of the stage" }),
  );
  for (const [index, stage] of stages.entries()) {
    await stage.locator("span[title]").dblclick();
    await expect(names[index] ?? stage).toBeFocused(patience);
  }
  await ana.page.keyboard.press("End");
  await ben.page.keyboard.press("Home");
  await expect(ana.page.locator("[role=columnheader] [data-caret]")).toBeAttached(patience);
  await Promise.all([
    ana.page.keyboard.type(" and pays", { delay: 30 }),
    ben.page.keyboard.type("Looks, ", { delay: 30 }),
  ]);
  for (const name of names) await expect(name).toHaveValue(/^Looks, .* and pays$/, patience);
  for (const { page } of [ana, ben]) await page.keyboard.press("Enter");
  for (const stage of stages) await expect(stage).toContainText(/Looks, .* and pays/, patience);
  await saved(ana.page);
  await saved(ben.page);
});

test("a card that one moves while another writes keeps both", async () => {
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" moved");
  const cell = ana.page.locator("[data-cell]").nth(1);
  await dragCard(ana.page, cardOf(ana.page), cell);
  await ben.page.keyboard.type(" meanwhile");
  const key = (await cell.getAttribute("data-cell")) ?? "";
  for (const { page } of [ana, ben]) {
    const there = page.locator(`[data-cell="${key}"]`).locator(`[data-card="${cardId}"]`);
    await expect(there).toBeVisible(patience);
  }
  await ben.page.keyboard.press("Enter");
  await expect(cardOf(ana.page)).toContainText("moved meanwhile", patience);
});

test("a card that one deletes while another writes leaves them the keyboard", async () => {
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" in vain");
  await expect(cardOf(ana.page)).toContainText("in vain", patience);
  await cardOf(ana.page).click({ position: { x: 20, y: 12 } });
  await ana.page.keyboard.press("Delete");
  await expect(cardOf(ben.page)).toHaveCount(0, patience);
  await expect(ben.page.locator("[data-board] :focus")).toBeAttached(patience);
  await ben.page.keyboard.press("n");
  await expect(ben.page.getByPlaceholder("Write something")).toBeFocused(patience);
  await ben.page.keyboard.press("Escape");
  await ana.page.keyboard.press("Control+z");
  await expect(cardOf(ben.page)).toContainText("in vain", patience);
});

test("whoever follows goes on alone as soon as they write", async () => {
  await ben.page.getByRole("button", { name: "Follow Ana Moreno" }).click();
  const following = ben.page.getByRole("button", { name: /Ana Moreno/, pressed: true });
  await expect(following).toBeVisible(patience);
  await cardOf(ben.page).dblclick({ position: { x: 20, y: 12 } });
  await ben.page.keyboard.type("x");
  await expect(following).toHaveCount(0, patience);
  await ben.page.keyboard.press("Escape");
});

test("whoever asks for it hears what others change", async () => {
  const said = ben.page.locator("[aria-live=polite]").filter({ hasText: "Ana Moreno" });
  await cardOf(ben.page).click({ position: { x: 20, y: 12 } });
  await ben.page.keyboard.press("?");
  await ben.page.getByRole("switch", { name: /Screen readers say/ }).press("Space");
  await ben.page.keyboard.press("Escape");
  await startTyping(ana.page, "End");
  await ana.page.keyboard.type(" heard");
  await ana.page.keyboard.press("Enter");
  await expect(said).toBeAttached(patience);
});

test("undo takes back one's own words and leaves those of others", async () => {
  await startTyping(ana.page, "Home");
  await ana.page.keyboard.type("ANA ");
  await expect(cardOf(ben.page)).toContainText("ANA", patience);
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" BEN");
  await expect(fieldOn(ana.page)).toHaveValue(/^ANA .* BEN$/, patience);
  await ana.page.keyboard.press("Control+z");
  await expect(fieldOn(ana.page)).toHaveValue(/^Ben says: .* BEN$/, patience);
  await ana.page.keyboard.press("Enter");
  await ben.page.keyboard.press("Enter");
  await expect(cardOf(ben.page)).not.toContainText("ANA", patience);
});

test("what is changed offline is kept, shown and merged on return", async () => {
  const context = ben.page.context();
  await context.setOffline(true);
  await expect(ben.page.locator("[data-save=offline]")).toBeVisible(patience);
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" offline");
  await ben.page.keyboard.press("Enter");
  await expect(ben.page.getByRole("status").filter({ hasText: "1 change kept here" })).toBeVisible(
    patience,
  );
  await startTyping(ana.page, "Home");
  await ana.page.keyboard.type("Meanwhile: ");
  await ana.page.keyboard.press("Enter");
  await saved(ana.page);
  await context.setOffline(false);
  for (const { page } of [ana, ben])
    await expect(cardOf(page)).toContainText(/Meanwhile: .* offline/, patience);
  await saved(ben.page);
});

test("a new tab sends what a closed one had not", async () => {
  const context = ben.page.context();
  await context.setOffline(true);
  await expect(ben.page.locator("[data-save=offline]")).toBeVisible(patience);
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" rescued");
  await ben.page.keyboard.press("Enter");
  await expect(ben.page.getByRole("status").filter({ hasText: "kept here" })).toBeVisible(patience);
  await ben.page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  ben.page = await context.newPage();
  await enter(ben, "Ana Moreno");
  await expect(ben.page.getByText("1 change from an earlier visit")).toBeVisible(patience);
  for (const { page } of [ana, ben]) await expect(cardOf(page)).toContainText("rescued", patience);
});

test("whoever may only look from now on stops editing at once and still watches", async () => {
  await startTyping(ben.page, "End");
  await ben.page.keyboard.type(" last words");
  await expect(cardOf(ana.page)).toContainText("last words", patience);
  const office = await ana.page.context().newPage();
  await open(office, `${team.home}/settings/members`);
  await choose(office, /^(?!Remove).*Ben Ortiz/, "Viewer");
  await expect(ben.page.getByText("View only")).toBeVisible(patience);
  await expect(fieldOn(ben.page)).toHaveCount(0);
  await expect(cardOf(ben.page)).toBeFocused();
  await startTyping(ana.page, "Home");
  await ana.page.keyboard.type("Seen by all. ");
  await expect(cardOf(ben.page)).toContainText("Seen by all.", patience);
  await ana.page.keyboard.press("Enter");
  await office.close();
});

test("words written before the right to edit went come back with it", async () => {
  const office = await ana.page.context().newPage();
  const setRole = async (role: string) => {
    await choose(office, /^(?!Remove).*Ben Ortiz/, role);
    await expect(office.getByText(`Ben Ortiz is now ${role}`).first()).toBeVisible(patience);
  };
  await open(office, `${team.home}/settings/members`);
  await setRole("Editor");
  await expect(ben.page.getByText("View only")).toHaveCount(0, patience);
  await startTyping(ben.page, "End");
  await ben.page.context().setOffline(true);
  await ben.page.keyboard.type(" not lost");
  await setRole("Viewer");
  await ben.page.context().setOffline(false);
  await expect(ben.page.getByText("View only")).toBeVisible(patience);
  await expect(ben.page.getByText(/kept in this browser/)).toBeVisible(patience);
  await expect(cardOf(ana.page)).not.toContainText("not lost");
  await setRole("Editor");
  await expect(ben.page.getByText("View only")).toHaveCount(0, patience);
  for (const { page } of [ana, ben]) await expect(cardOf(page)).toContainText("not lost", patience);
  await office.close();
});

test("whoever follows is taken along from stage to stage, until they turn a page themselves", async () => {
  await enter(ana, "Ben Ortiz");
  await enter(ben, "Ana Moreno");
  const stageOn = ({ page }: Teammate) => page.getByRole("dialog").getByRole("status");
  await ben.page.getByRole("button", { name: "Follow Ana Moreno" }).click();
  await ana.page.getByRole("button", { name: "Present", exact: true }).click();
  await ben.page.keyboard.press("p");
  for (const { page } of [ana, ben])
    await expect(page.getByRole("dialog", { name: /^Presentation/ })).toBeVisible(patience);
  await ana.page.keyboard.press("ArrowRight");
  await ana.page.keyboard.press("ArrowRight");
  await expect(stageOn(ana)).toContainText("Stage 3 of", patience);
  await expect(stageOn(ben)).toContainText("Stage 3 of", patience);
  await ben.page.keyboard.press("ArrowLeft");
  await expect(stageOn(ben)).toContainText("Stage 2 of", patience);
  for (const { page } of [ana, ben]) {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("whoever is removed while writing is told so and can take their words along", async () => {
  const cleo = await team.join("Cleo Falk");
  await cleo.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(ana.page, `${map}?view=map`);
  await enter(cleo, "Ana Moreno");
  await startTyping(cleo.page, "End");
  await cleo.page.keyboard.type(" kept");
  await expect(cardOf(ana.page)).toContainText(/ kept$/, patience);
  const office = await ana.page.context().newPage();
  await open(office, `${team.home}/settings/members`);
  await cleo.page.context().setOffline(true);
  await cleo.page.keyboard.type(" and unsent");
  await office.getByRole("button", { name: /^Remove .*Cleo Falk/ }).click();
  await office
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(office.getByRole("button", { name: /^Remove .*Cleo Falk/ })).toHaveCount(
    0,
    patience,
  );
  await cleo.page.context().setOffline(false);
  await expect(cleo.page.getByText("You can no longer open this journey.")).toBeVisible(patience);
  await expect(cleo.page.getByRole("heading", { name: "Page not found" })).toBeVisible(patience);
  await cleo.page.getByRole("button", { name: "Copy my text" }).click();
  const copied = () => cleo.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied, patience).toContain("and unsent");
  await expect(cardOf(ana.page)).toContainText(/ kept$/);
  await expect(peopleOn(ana.page).getByRole("button", { name: "Follow Cleo Falk" })).toHaveCount(
    0,
    patience,
  );
  await office.close();
  await cleo.page.context().close();
});
