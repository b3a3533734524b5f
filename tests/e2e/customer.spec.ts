import { expect, test } from "@playwright/test";
import { open } from "./support/pages";
import { enterDemo } from "./support/people";

const slow = { timeout: 20_000 };

test("An answer leads to the way of whoever gave it, and from there back into the inbox", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const home = await enterDemo(page);
  await open(page, `${home}/kpis`);
  await page
    .getByRole("button", { name: /show what is behind it/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("link").first().click();
  const answer = page.getByRole("region", { name: "Answer" });
  await answer.getByRole("link", { name: /^fh-\d+$/ }).click(slow);
  await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}/, slow);
  await expect(page.getByRole("heading", { name: "Way along the map" })).toBeVisible(slow);
  await page.getByRole("link", { name: "Open in the inbox" }).first().click();
  await expect(answer.getByRole("link", { name: /^fh-\d+$/ })).toBeVisible(slow);
});
