import { expect, type Page, test } from "@playwright/test";
import { cardIn } from "./support/map";
import { open, ready } from "./support/pages";
import { buildTeam, drawMap, type Team, type Teammate } from "./support/team";

/** Talking about a map, each person in a browser of their own. */
test.describe.configure({ mode: "serial" });

let team: Team;
let sam: Teammate;
let ruth: Teammate;
let map = "";

const slow = { timeout: 20_000 };
const panelOf = (page: Page) => page.getByRole("complementary", { name: "Comments" });
const cardOf = (page: Page) => cardIn(page, "Customer actions", 0, "Realises that the present way");

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  team = await buildTeam(browser, "Ana Moreno");
  sam = await team.join("Sam Okafor", "Commenter");
  ruth = await team.join("Ruth Bell", "Viewer");
  map = await drawMap(team.owner.page, team.home, "Buying a book");
});
test.afterAll(async () => {
  for (const mate of [team.owner, sam, ruth]) await mate.page.context().close();
});

test("C on a card opens a comment about it, and others see it without reloading", async () => {
  test.setTimeout(240_000);
  await open(sam.page, `${map}?view=map`);
  await expect(cardOf(sam.page)).toBeVisible(slow);
  await open(team.owner.page, `${map}?view=map`);
  const { page } = team.owner;
  await cardOf(page).click();
  await cardOf(page).press("c");
  const panel = panelOf(page);
  await panel.getByRole("combobox", { name: /Write a comment/ }).fill("Is this still so?");
  await panel.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(panel.getByRole("listitem").first()).toContainText("Is this still so?", slow);
  await expect(cardOf(sam.page).getByRole("button", { name: /^1 comment/ })).toBeVisible({
    timeout: 40_000,
  });
});

test("A commenter answers and mentions somebody, who finds it in their list and mail", async () => {
  const { page } = sam;
  await cardOf(page)
    .getByRole("button", { name: /^1 comment/ })
    .click();
  const thread = panelOf(page).getByRole("listitem", { name: /Conversation about/ });
  const field = thread.getByRole("combobox", { name: /Reply/ });
  await field.pressSequentially("Please look, @Ana");
  await page.getByRole("option", { name: "Ana Moreno" }).click();
  await expect(field).toHaveValue("Please look, @Ana Moreno ");
  await thread.getByRole("button", { name: "Reply" }).click();
  await expect(thread).toContainText("Please look, @Ana Moreno", slow);
  const answer = panelOf(team.owner.page).getByText("Please look, @Ana Moreno");
  await expect(answer).toBeVisible({ timeout: 40_000 });

  const owner = team.owner.page;
  await open(owner, `${team.home}/mentions`);
  await expect(owner.getByRole("navigation").getByText("1 new mention")).toBeAttached();
  const mention = owner.getByRole("link", { name: "Sam Okafor mentioned you on Buying a book" });
  await expect(mention).toBeVisible();
  await expect(async () => {
    await open(owner, "/mailbox");
    await expect(owner.getByText(/mentioned you on .Buying a book/).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass(slow);
  await open(owner, `${team.home}/mentions`);
  await mention.click();
  await owner.waitForURL(/thread=/);
  await ready(owner);
  await expect(panelOf(owner).getByText("Please look, @Ana Moreno")).toBeVisible(slow);
  await expect(cardOf(owner)).toHaveAttribute("aria-current", "true", slow);
  await expect(owner.getByRole("navigation").getByText("1 new mention")).toHaveCount(0, slow);
  await open(owner, `${team.home}/mentions`);
  await expect(owner.getByRole("navigation").getByText("1 new mention")).toHaveCount(0);
});

test("A comment that cannot be sent stays in its field, also when that is closed meanwhile", async () => {
  const { page } = sam;
  const panel = panelOf(page);
  const field = () => panel.getByRole("combobox", { name: /Reply/ });
  await field().fill("Said on the train");
  await page.context().setOffline(true);
  await field().press("Control+Enter");
  await expect(panel.getByText(/could not be reached/)).toBeVisible(slow);
  await page.context().setOffline(false);
  await panel.getByRole("button", { name: "Close comments" }).click();
  await page
    .getByRole("button", { name: /^Comments/ })
    .first()
    .click();
  await expect(field()).toHaveValue("Said on the train");
  await field().fill("x".repeat(4_001));
  await expect(panel.getByText(/^1 character too many/)).toBeVisible();
  await field().fill("");
});

test("Who only watches reads the conversation and has no field to write in", async () => {
  await open(ruth.page, `${map}?view=map`);
  await cardOf(ruth.page)
    .getByRole("button", { name: /^2 comments/ })
    .click(slow);
  const panel = panelOf(ruth.page);
  await expect(panel.getByText("Is this still so?")).toBeVisible();
  await expect(panel.getByRole("combobox")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Resolve" })).toHaveCount(0);
});

test("Who only watches folds a stage on their own screen, and nobody else's", async () => {
  const { page } = ruth;
  await page
    .getByRole("columnheader", { name: /Awareness/ })
    .first()
    .hover();
  await page.getByRole("button", { name: "Fold Awareness on your screen" }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await expect(cardOf(sam.page)).toBeVisible();
  await page.getByRole("button", { name: /^Expand stage .*Awareness/ }).click();
  await expect(cardOf(page)).toBeVisible();
});

test("People change and take back their own comments", async () => {
  const { page } = sam;
  const panel = panelOf(page);
  await expect(panel.getByRole("button", { name: /^Comment of Ana/ })).toHaveCount(0);
  await panel.getByRole("button", { name: /^Comment of Sam/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await panel.getByRole("combobox", { name: "Edit" }).fill("Please look at it today");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByText("Please look at it today")).toBeVisible(slow);
  await expect(panel.getByText("edited")).toBeVisible();
  await panel.getByRole("button", { name: /^Comment of Sam/ }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(panel.getByText("Please look at it today")).toHaveCount(0, slow);
  await expect(panel.getByText("Is this still so?")).toBeVisible();
});

test("A comment outlives its card, and is resolved and found again", async () => {
  const { page } = team.owner;
  await open(page, `${map}?view=map`);
  await cardOf(page).click();
  await cardOf(page).press("Delete");
  await page
    .getByRole("button", { name: /^Comments/ })
    .first()
    .click();
  const panel = panelOf(page);
  await expect(panel.getByText(/On a deleted card: Realises that the present way/)).toBeVisible({
    timeout: 30_000,
  });
  await panel.getByRole("button", { name: "Resolve" }).click();
  await expect(panel.getByText(/No open comments/)).toBeVisible(slow);
  await panel
    .getByRole("radio", { name: "Resolved" })
    .or(panel.getByRole("button", { name: "Resolved" }))
    .click();
  await expect(panel.getByText("Resolved by Ana Moreno")).toBeVisible();
});
