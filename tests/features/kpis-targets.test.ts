import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { newId } from "@/lib/core/new-id";
import { setTarget } from "@/lib/kpis/commands";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { getStageSatisfaction } from "@/lib/kpis/satisfaction/queries";
import { buildMeasuredWorkspace, memberOf } from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const ninetyDays = { from: "2026-04-02", to: "2026-06-30" };

test("An editor sets, changes and removes a target", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const editor = await memberOf(shop.workspaceId, "editor", now);
  const { mapId } = shop;
  const goal = { mapId, stageId: null, kpi: "satisfaction" as const };
  await setTarget(editor, { ...goal, value: 80 });
  await setTarget(editor, { ...goal, value: 85 });
  await setTarget(editor, { ...goal, stageId: shop.stages[0]?.id ?? "", value: 70 });
  const { tiles, stages } = await getKpiDashboard(editor, { mapId, ...ninetyDays });
  expect([tiles.satisfaction.target?.value, stages[0]?.target]).toEqual([85, 70]);
  await setTarget(editor, { ...goal, value: null });
  expect(
    (await getKpiDashboard(editor, { mapId, ...ninetyDays })).tiles.satisfaction.target,
  ).toBeNull();
  await expect(setTarget(editor, { ...goal, value: 101 })).rejects.toMatchObject({
    fields: { value: "Must be between 0 and 100." },
  });
  await expect(setTarget(editor, { ...goal, value: Number.NaN })).rejects.toMatchObject({
    fields: { value: "Please type a number." },
  });
});

test.each(["viewer", "commenter"] as const)(
  "A %s reads the figures and sets no target",
  async (role) => {
    const shop = await buildMeasuredWorkspace({ now });
    const member = await memberOf(shop.workspaceId, role, now);
    const { mapId } = shop;
    await expect(getKpiDashboard(member, { mapId, ...ninetyDays })).resolves.toHaveProperty(
      "tiles",
    );
    await expect(
      setTarget(member, { mapId, stageId: null, kpi: "nps", value: 30 }),
    ).rejects.toMatchObject({ code: "forbidden" });
  },
);

test("A map of another workspace has no figures, and takes no targets", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const stranger = await buildMeasuredWorkspace({ now });
  for (const mapId of [shop.mapId, newId()]) {
    const refusal = { code: "not_found", message: "Map not found." };
    await expect(getKpiDashboard(stranger.ctx, { mapId, ...ninetyDays })).rejects.toMatchObject(
      refusal,
    );
    await expect(getStageSatisfaction(stranger.ctx, { mapId })).rejects.toMatchObject(refusal);
    await expect(
      setTarget(stranger.ctx, { mapId, stageId: null, kpi: "nps", value: 1 }),
    ).rejects.toMatchObject(refusal);
  }
  const stageId = shop.stages[0]?.id ?? "";
  await expect(
    setTarget(stranger.ctx, { mapId: stranger.mapId, stageId, kpi: "nps", value: 1 }),
  ).rejects.toMatchObject({ code: "not_found" });
});
