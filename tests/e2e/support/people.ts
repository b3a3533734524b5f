import { type Browser, type Cookie, expect, type Page } from "@playwright/test";
import { open, ready } from "./pages";

let people = 0;

export type Person = { name: string; email: string; password: string };

/** Somebody whom no run before has met. */
export function newPerson(name: string): Person {
  people += 1;
  const mark = `${Date.now().toString(36)}${people}`;
  const email = `${name.split(" ")[0]?.toLowerCase()}.${mark}@example.com`;
  return { name, email, password: "a walk along the shore" };
}

export async function fillSignUp(page: Page, person: Person): Promise<void> {
  await page.setExtraHTTPHeaders({ "x-forwarded-for": anyAddress() });
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
}

/** New people come from everywhere; what one address may do in an hour is a test of its own. */
const anyAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250) + 1).join(".")}`;

/** Signs up and arrives at the page that asks for the first workspace. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await open(page, "/sign-up");
  await fillSignUp(page, person);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
}

/** Makes a workspace on the page that asks for it and returns its address, `/slug`. */
export async function createWorkspace(page: Page, name: string): Promise<string> {
  await ready(page);
  await page.getByLabel("Name of the workspace").fill(name);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.waitForURL((url) => !/^\/(welcome|workspaces)/.test(url.pathname));
  return new URL(page.url()).pathname;
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await open(page, "/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** What somebody prepares in a browser of their own, and the cookies that sign them in in any other. */
export async function prepare<Made>(
  browser: Browser,
  work: (page: Page) => Promise<Made>,
): Promise<[Made, Cookie[]]> {
  const context = await browser.newContext();
  const made = await work(await context.newPage());
  const cookies = await context.cookies();
  await context.close();
  return [made, cookies];
}

/** Enters the demonstration with its one click and returns the address of its workspace. */
export async function enterDemo(page: Page): Promise<string> {
  await open(page, "/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return new URL(page.url()).pathname;
}
