import { expect, type Page, test } from "@playwright/test";
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

test("Where no socket gets through, another tab sends what a closed one had not", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const team = await buildTeam(browser, "Ana Moreno");
  const map = await drawMap(team.owner.page, team.home, "Left behind");
  const { page: ben } = await team.join("Ben Ortiz");
  const { page: owner } = team.owner;
  const context = ben.context();
  const sockets: string[] = [];
  await context.routeWebSocket(/\/live$/, (socket) => {
    sockets.push(socket.url());
    return socket.close();
  });
  await open(owner, `${map}?view=map`);
  await open(ben, `${map}?view=map`);
  const cardId = (await owner.locator("[data-card]").first().getAttribute("data-card")) ?? "";
  const card = (page: Page) => page.locator(`[data-card="${cardId}"]`);
  const write = async (page: Page, text: string) => {
    await card(page).dblclick({ position: { x: 20, y: 12 } });
    await expect(page.getByPlaceholder("Write something")).toBeFocused(patience);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const isKept = (page: Page) =>
    expect(page.getByRole("status").filter({ hasText: "kept here" })).toBeVisible(patience);
  const adopted = (page: Page) =>
    expect(page.getByText("1 change from an earlier visit")).toBeVisible(patience);
  await write(ben, " in time");
  await saved(ben);

  await context.setOffline(true);
  await expect(ben.locator("[data-save=offline]")).toBeVisible(patience);
  await write(ben, " rescued");
  await isKept(ben);
  await ben.close({ runBeforeUnload: false });
  await write(owner, " meanwhile");
  await saved(owner);
  await context.setOffline(false);
  const next = await context.newPage();
  await open(next, `${map}?view=map`);
  await adopted(next);
  for (const page of [owner, next]) {
    await expect(card(page)).toContainText("rescued", patience);
    await expect(card(page)).toContainText("meanwhile", patience);
  }
  await saved(next);

  // A tab that has been open all the time takes over, too, once people come back to it.
  const third = await context.newPage();
  await open(third, `${map}?view=map`);
  await third.route("**/*", (route) => route.abort());
  await expect(third.locator("[data-save=offline]")).toBeVisible(patience);
  await write(third, " twice");
  await isKept(third);
  await third.close({ runBeforeUnload: false });
  await next.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(card(owner)).toContainText("twice", patience);
  const text = await card(owner).innerText();
  for (const word of ["in time", "rescued", "meanwhile", "twice"])
    expect(text.split(word)).toHaveLength(2);
  expect(sockets).not.toEqual([]);
  for (const page of [next, owner]) await page.context().close();
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
