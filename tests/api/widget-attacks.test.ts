import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { publicLinkToken } from "@/lib/access/public-links";
import { newId } from "@/lib/core/new-id";
import { routes } from "@/lib/server/routes";
import { saveWidget } from "@/lib/surveys/widget/commands";
import { widgetLoader } from "@/lib/surveys/widget/loader";
import { newWidget, originOf } from "@/lib/surveys/widget/model";
import { getWidget } from "@/lib/surveys/widget/queries";
import { buildInboxItem } from "../support/inbox-world";
import { testSite } from "../support/test-site";

const server = testSite(routes);
const site = "https://shop.example";

describe("The widget", () => {
  async function buildWidget(changes: Partial<typeof newWidget> = {}) {
    const built = await buildInboxItem();
    const { surveyId, ctx } = built;
    await saveWidget(ctx, { ...newWidget, surveyId, sites: [site], isEnabled: true, ...changes });
    const widget = await getWidget(ctx, { surveyId });
    return { ...built, widgetToken: widget.token ?? "" };
  }
  const settings = (token: string, origin?: string) =>
    fetch(`${server.url}/widget/${token}.json`, { headers: origin ? { origin } : {} });
  const page = (token: string, query: string) => fetch(`${server.url}/s/${token}${query}`);
  const ancestors = (res: Response) =>
    /frame-ancestors ([^;]*)/.exec(res.headers.get("content-security-policy") ?? "")?.[1];

  test("loads with at most a kilobyte and parses as one script", () => {
    expect(brotliCompressSync(widgetLoader).length).toBeLessThanOrEqual(1024);
    expect(() => new Function(widgetLoader)).not.toThrow();
  });

  test("is kept by browsers and asked for again by its tag", async () => {
    const first = await fetch(`${server.url}/widget/v1.js`);
    expect(first.headers.get("cache-control")).toMatch(/public, max-age=\d+/);
    const tag = first.headers.get("etag") ?? "";
    const again = await fetch(`${server.url}/widget/v1.js`, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  });

  test("tells a listed site what the loader needs, and no rule, id or other site besides", async () => {
    const sites = [site, "https://staging.internal.example"];
    const { widgetToken, surveyId, ctx } = await buildWidget({ sites });
    const answer = await settings(widgetToken, site);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(site);
    const text = await answer.text();
    const keys = ["all", "close", "form", "label", "quiet", "rest", "share", "title", "when"];
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(keys);
    for (const hidden of [surveyId, ctx.workspaceId, "staging.internal"]) {
      expect(text).not.toContain(hidden);
    }
  });

  test("tells every other site the same as of a survey that never was", async () => {
    const { widgetToken } = await buildWidget();
    const off = await buildWidget({ isEnabled: false });
    const answers = await Promise.all([
      settings(widgetToken, "https://evil.example"),
      settings(widgetToken, `${site}.evil.example`),
      settings(widgetToken, "http://shop.example"),
      settings(widgetToken, "null"),
      settings(widgetToken),
      settings(off.widgetToken, site),
      settings(publicLinkToken(newId()), site),
    ]);
    const seen = await Promise.all(
      answers.map(async (one) => [
        one.status,
        await one.text(),
        one.headers.get("access-control-allow-origin"),
      ]),
    );
    expect(new Set(seen.map(String)).size).toBe(1);
    expect(seen[0]?.[0]).toBe(404);
  });

  test("can be framed by the site that asks if it is listed, and by nobody else", async () => {
    const { widgetToken, token } = await buildWidget();
    const listed = `?embed=1&site=${encodeURIComponent(site)}`;
    expect(ancestors(await page(widgetToken, listed))).toBe(site);
    for (const query of [
      "",
      "?embed=1",
      "?embed=1&site=https://evil.example",
      "?embed=1&site=*",
      `?embed=1&site=${encodeURIComponent(`${site} https://evil.example`)}`,
      `?embed=1&site=${encodeURIComponent(`${site}; script-src *`)}`,
      `?site=${encodeURIComponent(site)}`,
    ]) {
      expect(ancestors(await page(widgetToken, query))).toBe("'none'");
    }
    expect(ancestors(await page(token, listed))).toBe("'none'");
  });

  test("stays framed after an answer was sent, for the same site alone", async () => {
    const { widgetToken, textField } = await buildWidget();
    const query = `?embed=1&site=${encodeURIComponent(site)}`;
    const sent = await fetch(`${server.url}/s/${widgetToken}${query}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: server.url },
      body: new URLSearchParams([
        ["submission_id", newId()],
        [textField, "Framed"],
      ]),
    });
    expect(sent.status).toBe(303);
    const thanks = await fetch(server.url + (sent.headers.get("location") ?? ""));
    expect(ancestors(thanks)).toBe(site);
  });

  test("takes no site but an origin: no path, no wildcard, no plain http, no credentials", () => {
    expect(originOf("https://shop.example/path?x")).toBe(site);
    expect(originOf("http://localhost:4000")).toBe("http://localhost:4000");
    for (const wrong of [
      ...["http://shop.example", "https://*.example", "javascript:alert(1)", "*", "shop.example"],
      ...["https://user:pass@shop.example", "data:text/html,x", "", "https://"],
    ]) {
      expect(originOf(wrong)).toBeNull();
    }
  });

  test("posts answers from our own page alone, whatever site shows it", async () => {
    const { widgetToken, textField } = await buildWidget();
    const forged = await fetch(`${server.url}/s/${widgetToken}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: site },
      body: new URLSearchParams([[textField, "Forged"]]),
    });
    expect(forged.status).toBe(403);
  });
});
