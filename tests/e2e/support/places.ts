import { expect, type Page } from "@playwright/test";
import { open } from "./pages";

/** Pages anybody can see. */
export const publicPlaces = ["/sign-in", "/sign-up", "/forgot-password"];

const fixedPlaces = [
  "",
  "/feedback",
  "/feedback/themes",
  "/feedback/times",
  "/feedback/settings",
  "/maps",
  "/maps/new",
  "/maps?look=table",
  "/maps/portfolio",
  "/mentions",
  "/kpis",
  "/kpis/alerts",
  "/surveys",
  "/surveys/new",
  "/insights",
  "/insights/new",
  "/personas",
  "/personas/new",
  "/touchpoints",
  "/touchpoints/channels",
  "/customers",
  "/customers/events",
  "/customers/imports",
  "/customers/segments",
  "/settings",
  "/settings/members",
  "/settings/api-keys",
  "/settings/audit",
];

/** The demonstration's own maps: what other tests have drawn since shows the same pages with less on them. */
const ownMaps = /Furnishing a home|Joining the Garden Club/;

/** Addresses of every page of a workspace and of its person, found by following the lists. */
export async function placesOf(page: Page, home: string): Promise<string[]> {
  const maps = await linksOf(page, `${home}/maps`, ownMaps);
  const [survey = ""] = await linksOf(page, `${home}/surveys`);
  const [painPoint = ""] = await linksOf(page, `${home}/insights`);
  const [persona = ""] = await linksOf(page, `${home}/personas`);
  const [touchpoint = ""] = await linksOf(page, `${home}/touchpoints`);
  const [answer = ""] = await linksOf(page, `${home}/feedback`);
  return [
    ...fixedPlaces.map((place) => home + place),
    ...maps.flatMap((map) => [`${map}?view=map`, `${map}?view=list`, `${map}/story`]),
    ...maps.flatMap((map) => {
      const id = map.split("/").at(-1);
      return [`${home}/kpis?map=${id}`, `${home}/kpis/rules?map=${id}`];
    }),
    ...["", "/share", "/widget", "/results", "/settings"].map((part) => survey + part),
    painPoint,
    persona,
    `${persona}/edit`,
    touchpoint,
    answer,
    "/profile",
    "/mailbox",
    "/workspaces",
    "/workspaces/new",
    "/welcome",
  ];
}

/** Addresses of the things a list leads to. */
async function linksOf(page: Page, list: string, words = /^/): Promise<string[]> {
  await open(page, list);
  const links = page.locator("main a").filter({ hasText: words });
  const hrefs = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  const single = new RegExp(`^${list}(/|\\?item=)[0-9a-f-]{36}`);
  const found = [...new Set(hrefs.filter((href) => single.test(href)))];
  expect(found.length, `links on ${list}`).toBeGreaterThan(0);
  return found;
}
