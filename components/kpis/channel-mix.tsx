import { useFormatter, useTranslations } from "next-intl";
import { ShareBars } from "@/components/charts/share-bars";
import type { JourneyDetails } from "@/lib/kpis/details/queries";
import { BehindButton } from "./behind-button";
import { BehindCount } from "./behind-count";
import { kindColors } from "./kind-colors";

type Props = { details: JourneyDetails; stageId: string | null; className?: string };

/** Through which channels the events of each stage came. */
export function ChannelMix({ details, stageId, className }: Props) {
  const t = useTranslations("kpis.channels");
  const format = useFormatter();
  const named = (id: string) => details.channels.find((channel) => channel.id === id)?.name;
  const stages = details.stages.filter(({ id }) => stageId === null || id === stageId);
  return (
    <ShareBars
      title={t("title")}
      subtitle={t("subtitle")}
      definition={t("definition")}
      emptyText={t("none")}
      className={className}
      kinds={kindColors(details.channels, details.stages).map(({ id, name, color }) => ({
        id,
        label: name || t("unknown"),
        color,
      }))}
      rows={stages.map(({ id, title, channels }) => ({
        id,
        label: title,
        parts: channels.map(({ channelId, events }) => ({
          id: channelId,
          count: events,
          slot: (
            <BehindButton
              label={t("ofStage", { channel: named(channelId) || t("unknown"), stage: title })}
              figure={{
                kind: "visits",
                stageId: id,
                channelId: named(channelId) ? channelId : null,
              }}
            >
              {format.number(events)}
            </BehindButton>
          ),
        })),
        nSlot: (
          <BehindCount
            label={t("ofStage", { channel: t("title"), stage: title })}
            figure={{ kind: "visits", stageId: id }}
            count={channels.reduce((sum, { events }) => sum + events, 0)}
          />
        ),
      }))}
    />
  );
}
