import { expect, type Page, test } from "@playwright/test";
import { open, partOf, ready } from "./support/pages";
import {
  createWorkspace,
  fillSignUp,
  newPerson,
  type Person,
  signIn,
  signUp,
} from "./support/people";

const submit = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

/** The newest link of a kind that was sent to somebody, read in the mailbox. */
async function linkFor(page: Page, person: Person, kind: string): Promise<string> {
  const mail = page.getByRole("listitem").filter({ hasText: person.email });
  const link = mail.getByRole("link", { name: new RegExp(`/${kind}/`) }).first();
  await expect(async () => {
    await open(page, "/mailbox");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}

test("a wrong password says so and keeps the e-mail", async ({ page }) => {
  await open(page, "/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await submit(page, "Sign in");
  const said = page.getByText("This e-mail and password do not match an account.");
  await expect(said).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.com");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong sign-up says what is wrong at each field and keeps what was typed", async ({
  page,
}) => {
  await open(page, "/sign-up");
  await fillSignUp(page, { name: "Ana", email: "ana@nowhere", password: "short" });
  await submit(page, "Create account");
  const described = async (label: string, text: RegExp) => {
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(text);
  };
  await described("E-mail", /Please enter an e-mail address/);
  await described("Password", /8/);
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("Your name")).toHaveValue("Ana");
  await expect(page.getByLabel("E-mail")).toHaveValue("ana@nowhere");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("short");
});

test("a double click on create makes one, and what it made is there once", async ({ page }) => {
  await signUp(page, newPerson("Dora"));
  await ready(page);
  await page.getByLabel("Name of the workspace").fill("Double House");
  await page.getByRole("button", { name: "Create workspace" }).dblclick();
  await page.waitForURL((url) => url.pathname !== "/welcome");
  const home = new URL(page.url()).pathname;
  await open(page, `${home}/personas/new`);
  await page.getByLabel("Name", { exact: true }).fill("Only once");
  await page.getByRole("button", { name: "Create persona" }).dblclick();
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
  await open(page, `${home}/personas`);
  await expect(page.getByRole("main").getByRole("link", { name: /Only once/ })).toHaveCount(1);
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("Drawn once");
  await page.getByRole("button", { name: "Create journey" }).dblclick();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await open(page, `${home}/maps`);
  await expect(page.getByRole("main").getByRole("link", { name: /Drawn once/ })).toHaveCount(1);
  await open(page, "/workspaces");
  await expect(page.getByRole("main").getByRole("link", { name: /Double House/ })).toHaveCount(1);
});

test("links from mails work once, and made-up ones never", async ({ page }) => {
  const person = newPerson("Vera");
  await signUp(page, person);
  const verify = await linkFor(page, person, "verify-email");
  await open(page, verify);
  await submit(page, "Confirm address");
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  await page.goto(verify);
  await expect(page.getByRole("button", { name: "Confirm address" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();

  await page.context().clearCookies();
  await open(page, "/forgot-password");
  await page.getByLabel("E-mail").fill(person.email);
  await submit(page, "Send the link");
  await expect(page.getByText(/a link is on its way/)).toBeVisible();
  const reset = await linkFor(page, person, "reset-password");
  await open(page, reset);
  const changed = { ...person, password: "another walk at night" };
  await page.getByLabel("New password", { exact: true }).fill(changed.password);
  await submit(page, "Set new password");
  await page.waitForURL(/\/sign-in\?notice=password/);
  await signIn(page, changed);
  await page.goto(reset);
  await expect(page.getByText("This link no longer works")).toBeVisible();
  // Signed in, the page would rather say that the address is confirmed already.
  await page.context().clearCookies();
  for (const [address, words] of [
    ["/reset-password/made-up", "This link no longer works"],
    ["/verify-email/made-up", "This link no longer works"],
    ["/join/made-up", "This invitation no longer works"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("an invited viewer reads everything and is offered nothing to change", async ({
  page,
  browser,
}) => {
  await signUp(page, newPerson("Olga"));
  const home = await createWorkspace(page, "Glass House");
  await open(page, `${home}/maps/new`);
  await page.getByLabel("Title").fill("Seen, not touched");
  await submit(page, "Create journey");
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  const map = new URL(page.url()).pathname;
  const link = await inviteByLink(page, home, "Viewer");

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByRole("link", { name: "Create an account" }).click();
  await guest.waitForURL(/\/sign-up/);
  await ready(guest);
  await fillSignUp(guest, newPerson("Vic"));
  await submit(guest, "Create account");
  await guest.waitForURL(/\/join\//);
  await ready(guest);
  await submit(guest, "Join workspace");
  await guest.waitForURL((url) => url.pathname.startsWith(home));
  await expectNothingToChange(guest, home, map);
  await context.close();

  await page.goto(link);
  await expect(page.getByText("This invitation no longer works")).toBeVisible();
});

async function inviteByLink(page: Page, home: string, role: string): Promise<string> {
  await open(page, `${home}/settings/members`);
  const card = partOf(page, "Invitation link");
  await card.getByRole("button", { name: /Role/ }).click();
  await page.getByRole("option", { name: role }).click();
  await card.getByRole("button", { name: "Create link" }).click();
  return card.locator("code").innerText();
}

async function expectNothingToChange(page: Page, home: string, map: string) {
  const main = page.getByRole("main");
  for (const [place, names] of [
    ["", /New journey/],
    ["/maps", /New journey/],
    ["/personas", /New persona/],
    ["/surveys", /New survey/],
    ["/insights", /New pain point/],
    ["/touchpoints", /New touchpoint/],
    ["/kpis", /Set the target/],
    ["/settings", /Save/],
    ["/settings/members", /Create link|Send invitations/],
  ] as const) {
    await open(page, home + place);
    const offered = main.getByRole("button", { name: names });
    await expect(offered.or(main.getByRole("link", { name: names })), place).toHaveCount(0);
  }
  await open(page, map);
  await expect(main.getByText("View only")).toBeVisible();
  const onOwnScreen = { name: /^(Fold|Unfold) .+ on your screen$/ };
  const buttons = page.getByRole("grid").getByRole("button");
  await expect(buttons.and(page.getByRole("button", onOwnScreen)).first()).toBeVisible();
  await expect(buttons).toHaveCount(await page.getByRole("button", onOwnScreen).count());
  await page.getByRole("grid").getByRole("group").first().dblclick();
  await page.keyboard.press("n");
  await expect(page.getByPlaceholder("Write something")).toHaveCount(0);
}
