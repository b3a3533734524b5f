import { addDays } from "@/lib/kpis/periods";
import { storeResponses } from "./answers";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "./measured-workspace";

export const now = new Date("2026-06-29T12:00:00Z");
export const last = "2026-06-28";
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Answers whose satisfaction falls from 80 to 40 percent in the last ten days. */
export async function fallingShop(): Promise<MeasuredWorkspace> {
  const shop = await buildMeasuredWorkspace({ now, kinds: ["awareness", "purchase"] });
  const given = Array.from({ length: 90 }, (_, age) =>
    Array.from({ length: 10 }, (_each, index) => ({
      stage: 1,
      at: `${addDays(last, -age)}T10:00:00Z`,
      csat: index < (age < 10 ? 4 : 8) ? 5 : 1,
    })),
  ).flat();
  await storeResponses(shop, given);
  return shop;
}
