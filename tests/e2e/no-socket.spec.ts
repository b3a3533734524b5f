import { expect, test } from "@playwright/test";
import { choose, open, saved } from "./support/pages";
import { buildTeam, drawMap } from "./support/team";

const patience = { timeout: 30_000 };

test("Where no socket gets through, edits are saved and seen by ordinary requests", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const team = await buildTeam(browser, "Ana Moreno");
  const map = await drawMap(team.owner.page, team.home, "Behind a proxy");
  const { page: ben } = await team.join("Ben Ortiz");
  const { page: owner } = team.owner;
  // A proxy that refuses to pass the upgrade on.
  await ben.routeWebSocket(/\/live$/, (socket) => socket.close());
  await open(ben, `${map}?view=map`);
  await open(owner, `${map}?view=map`);
  const cardId = (await owner.locator("[data-card]").first().getAttribute("data-card")) ?? "";
  const card = (page: typeof ben) => page.locator(`[data-card="${cardId}"]`);
  await card(ben).dblclick({ position: { x: 20, y: 12 } });
  await expect(ben.getByPlaceholder("Write something")).toBeFocused(patience);
  await ben.keyboard.press("Control+End");
  await ben.keyboard.type(" by request");
  await ben.keyboard.press("Enter");
  await saved(ben);
  await expect(card(owner)).toContainText("by request", patience);
  await card(owner).dblclick({ position: { x: 20, y: 12 } });
  await expect(owner.getByPlaceholder("Write something")).toBeFocused(patience);
  await owner.keyboard.press("Control+Home");
  await owner.keyboard.type("By socket ");
  await owner.keyboard.press("Enter");
  await expect(card(ben)).toContainText("By socket", patience);
  const office = await owner.context().newPage();
  await open(office, `${team.home}/settings/members`);
  await choose(office, /^(?!Remove).*Ben Ortiz/, "Viewer");
  await expect(ben.getByText("View only")).toBeVisible(patience);
  for (const page of [ben, owner]) await page.context().close();
});

test("Whoever falls back to requests while the server is away is soon on a socket again", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const team = await buildTeam(browser, "Ana Moreno");
  const map = await drawMap(team.owner.page, team.home, "After a restart");
  const { page: ben } = await team.join("Ben Ortiz");
  const { page: owner } = team.owner;
  const door = { isShut: false, shut: () => {}, knocks: 0 };
  await ben.routeWebSocket(/\/live$/, async (socket) => {
    door.knocks += 1;
    if (door.isShut) return socket.close();
    const server = socket.connectToServer();
    door.shut = () => {
      socket.close();
      server.close();
    };
  });
  await open(owner, `${map}?view=map`);
  await open(ben, `${map}?view=map`);
  const benIsHere = owner.getByRole("button", { name: "Follow Ben Ortiz" });
  await expect(benIsHere).toBeVisible(patience);
  door.isShut = true;
  door.knocks = 0;
  door.shut();
  await expect(benIsHere).toBeHidden(patience);
  await expect.poll(() => door.knocks, patience).toBeGreaterThanOrEqual(3);
  await saved(ben);
  door.isShut = false;
  await expect(benIsHere).toBeVisible(patience);
  for (const page of [ben, owner]) await page.context().close();
});
