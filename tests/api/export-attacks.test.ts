import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { workspaces } from "@/db/schema/directory";
import { sessionCookie } from "@/lib/access/cookie";
import { openSession } from "@/lib/access/sessions";
import type { Context } from "@/lib/core/context";
import { csvFile, csvRow, harmless } from "@/lib/core/csv";
import { newId } from "@/lib/core/new-id";
import { routes } from "@/lib/server/routes";
import { type BuiltItem, buildInboxItem } from "../support/inbox-world";
import { buildSurveyMember } from "../support/survey-world";
import { testSite } from "../support/test-site";

const site = testSite(routes);

async function cookieOf(ctx: Context): Promise<string> {
  const token = await openSession(ctx.actor.id ?? "", null);
  return `${sessionCookie().name}=${token}`;
}
async function slugOf(ctx: Context): Promise<string> {
  const [row] = await db()
    .select({ slug: workspaces.slug })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  return row?.slug ?? "";
}

describe("Exports", () => {
  const formulas = [
    ...["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", " =1", "\u200B=1", "|calc"],
    ...["＝1", "＋1", "－1", "＠x", " ＝1", "\uFEFF=1", "\n=1", "%0A=1"],
  ];
  test.each(formulas)("no spreadsheet takes %j for a formula", (text) => {
    expect(harmless(text)).toMatch(/^'/);
    expect(csvRow([text])).toMatch(/^"'/);
    expect(csvRow([text])).not.toContain("\0");
  });

  test("numbers stay numbers, and ordinary words stay as they are", () => {
    expect(csvRow([-1, 2.5, null, 'a "b", c'])).toBe('-1,2.5,,"a ""b"", c"\r\n');
    expect(harmless("a=b -c")).toBe("a=b -c");
    expect(csvFile([['a"b', "https://x"], [1]])).toBe('\uFEFF"a""b","https://x"\r\n1\r\n');
  });

  async function download(built: BuiltItem, kind: string, cookie?: string) {
    const path = `/exports/${await slugOf(built.ctx)}/surveys/${built.surveyId}.${kind}`;
    return fetch(site.url + path, { headers: { cookie: cookie ?? (await cookieOf(built.ctx)) } });
  }

  test("hold no formula in a cell or a head, and cannot run as a page", async () => {
    const built = await buildInboxItem("=cmd|' /C calc'!A0", "=HYPERLINK(1)");
    const csv = await download(built, "csv");
    expect(csv.status).toBe(200);
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK(1)"`);
    expect(text).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(text.replace(/^\uFEFF/, "")).not.toMatch(/(^|,)"?[=+@]/m);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(csv.headers.get("x-content-type-options")).toBe("nosniff");
    const xlsx = await download(built, "xlsx");
    expect(xlsx.status).toBe(200);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("are for members alone: strangers, other workspaces and foreign surveys see nothing", async () => {
    const built = await buildInboxItem();
    expect((await download(built, "csv", "")).status).toBe(401);
    const stranger = await buildSurveyMember("owner");
    expect((await download(built, "csv", await cookieOf(stranger))).status).toBe(404);
    const foreign = await buildInboxItem();
    const mixed = { ...built, surveyId: foreign.surveyId };
    expect((await download(mixed, "csv")).status).toBe(404);
    const never = { ...built, surveyId: newId() };
    const [a, b] = await Promise.all([download(mixed, "csv"), download(never, "csv")]);
    const shape = async (res: Response) => (await res.text()).replace(/"requestId":"[^"]+"/, "");
    expect(await shape(a)).toBe(await shape(b));
  });
});
