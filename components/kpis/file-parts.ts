import { useTranslations } from "next-intl";
import type { FilePart } from "@/components/charts/file-scope";
import type { Figures } from "@/lib/kpis/page/queries";

/** What the files of a page of figures are of: the map, the stage, the days and every filter. */
export function useFileParts({ map, of, period, choices, dashboard }: Figures): FilePart[] {
  const t = useTranslations("kpis.file");
  const nameOf = (found: { name: string } | undefined) => found?.name;
  const { personaId, channelId, touchpointId, timeZone } = of;
  const parts = [
    { id: "map", text: map.title },
    { id: "stage", text: dashboard.focus?.title },
    { id: "days", text: t("days", period) },
    { id: "persona", text: nameOf(choices.personas.find(({ id }) => id === personaId)) },
    { id: "channel", text: nameOf(choices.channels.find(({ id }) => id === channelId)) },
    { id: "touchpoint", text: nameOf(choices.touchpoints.find(({ id }) => id === touchpointId)) },
    { id: "zone", text: timeZone },
  ];
  return parts.flatMap(({ id, text }) => (text ? [{ id, text }] : []));
}
