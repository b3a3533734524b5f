import { type Browser, expect, type Page } from "@playwright/test";
import { boardShown } from "./map";
import { open, partOf, ready } from "./pages";
import { createWorkspace, fillSignUp, newPerson, type Person, signUp } from "./people";

export type Teammate = Person & { page: Page };
export type Team = {
  home: string;
  owner: Teammate;
  join: (name: string, role?: string) => Promise<Teammate>;
};

/** A workspace with its owner in a browser of their own; others join by link in further ones. */
export async function buildTeam(browser: Browser, ownerName: string): Promise<Team> {
  const owner = { ...newPerson(ownerName), page: await (await browser.newContext()).newPage() };
  await signUp(owner.page, owner);
  const home = await createWorkspace(owner.page, `${ownerName}'s team`);
  const join = async (name: string, role = "Editor") => {
    const link = await invitationLink(owner.page, home, role);
    const mate = { ...newPerson(name), page: await (await browser.newContext()).newPage() };
    await open(mate.page, link);
    await mate.page.getByRole("link", { name: "Create an account" }).click();
    await mate.page.waitForURL(/sign-up/);
    await ready(mate.page);
    await fillSignUp(mate.page, mate);
    await mate.page.getByRole("button", { name: "Create account" }).click();
    await mate.page.waitForURL(/\/join\//);
    await ready(mate.page);
    await mate.page.getByRole("button", { name: "Join workspace" }).click();
    await mate.page.waitForURL((url) => url.pathname.startsWith(home));
    return mate;
  };
  return { home, owner, join };
}

async function invitationLink(page: Page, home: string, role: string): Promise<string> {
  await open(page, `${home}/settings/members`);
  const part = partOf(page, "Invitation link");
  await part.getByRole("button", { name: /Role/ }).click();
  await page.getByRole("option", { name: new RegExp(`^${role}`) }).click();
  await part.getByRole("button", { name: "Create link" }).click();
  const link = part.locator("code");
  await expect(link).toContainText("/join/");
  return new URL(await link.innerText()).pathname;
}

/** Draws a new map from "Five stages" and gives its address. */
export async function drawMap(page: Page, home: string, title: string): Promise<string> {
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create journey" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await ready(page);
  return new URL(page.url()).pathname;
}

/** Draws a new map without any cards and stays there. */
export async function drawEmptyMap(page: Page, home: string, title: string): Promise<void> {
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("switch", { name: /Fill in typical cards/ }).press("Space");
  await page.getByRole("button", { name: "Create journey" }).press("Enter");
  await boardShown(page);
}
