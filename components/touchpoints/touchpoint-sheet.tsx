import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { NumberText } from "@/components/ui/number-text";
import { TextLink } from "@/components/ui/text-link";
import { recentDays } from "@/lib/touchpoints/coverage";
import type { TouchpointRow } from "@/lib/touchpoints/queries";
import { GapBadges } from "./gap-badges";
import { OwnerName } from "./owner-name";
import type { Person } from "./touchpoint-types";

type Props = { slug: string; touchpoint: TouchpointRow; people: Person[] };

/** One touchpoint: what it is, who answers for it, everything that refers to it. */
export function TouchpointSheet({ slug, touchpoint, people }: Props) {
  const t = useTranslations("touchpoints");
  const { channel, description, maps, surveys, recentEventCount } = touchpoint;
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Card title={t("about")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-3">
          <dt className="text-ink-2">{t("fields.channelId")}</dt>
          <dd>
            {channel ? (
              <Chip icon={<ChannelIcon kind={channel.kind} />}>{channel.name}</Chip>
            ) : (
              <span className="text-ink-3">–</span>
            )}
          </dd>
          <dt className="text-ink-2">{t("fields.ownerId")}</dt>
          <dd>
            <OwnerName ownerId={touchpoint.ownerId} people={people} />
          </dd>
          <dt className="text-ink-2">{t("columns.gaps")}</dt>
          <dd>
            <GapBadges gaps={touchpoint.gaps} />
          </dd>
          <dt className="text-ink-2">{t("recentEvents", { days: recentDays })}</dt>
          <dd className="font-medium">
            <NumberText value={recentEventCount} />
          </dd>
        </dl>
        {description && (
          <p className="mt-4 border-t border-line pt-4 whitespace-pre-wrap wrap-anywhere">
            {description}
          </p>
        )}
      </Card>
      <div className="flex flex-col gap-4">
        <Card title={t("columns.maps")}>
          {maps.length === 0 && <p className="text-ink-3">{t("onNoMap")}</p>}
          <ul className="flex flex-col gap-2">
            {maps.map((map) => (
              <li key={map.id} className="flex flex-wrap justify-between gap-2 wrap-anywhere">
                <TextLink href={`/${slug}/maps/${map.id}`}>{map.title}</TextLink>
                <span className="text-ink-3">{t("cards", { count: map.cardCount })}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t("columns.surveys")}>
          {surveys.length === 0 && <p className="text-ink-3">{t("inNoSurvey")}</p>}
          <ul className="flex flex-col gap-2">
            {surveys.map((survey) => (
              <li key={survey.id} className="flex flex-wrap justify-between gap-2 wrap-anywhere">
                <TextLink href={`/${slug}/surveys/${survey.id}`}>{survey.title}</TextLink>
                <Badge>{t(`surveyStatus.${survey.status}`)}</Badge>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
