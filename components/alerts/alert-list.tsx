import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { watchedKinds } from "@/lib/alerts/kinds";
import type { ListedAlert } from "@/lib/alerts/queries";
import { recoverySentence, shiftSentence } from "@/lib/alerts/sentences";
import { AlertActions } from "./alert-actions";

type Props = {
  alerts: ListedAlert[];
  workspaceSlug: string;
  mayEdit: boolean;
  painPoints: { id: string; title: string }[];
};

/** What has shifted, the newest first. */
export function AlertList({ alerts, workspaceSlug, mayEdit, painPoints }: Props) {
  const t = useTranslations("alerts");
  if (alerts.length === 0) return <EmptyState title={t("empty")} description={t("emptyHint")} />;
  return (
    <ol className="flex flex-col gap-3">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <AlertItem {...{ alert, workspaceSlug, mayEdit, painPoints }} />
        </li>
      ))}
    </ol>
  );
}

type ItemProps = Omit<Props, "alerts"> & { alert: ListedAlert };

function AlertItem({ alert, workspaceSlug, mayEdit, painPoints }: ItemProps) {
  const t = useTranslations("alerts");
  const format = useFormatter();
  const words = { t, format };
  const isGood = watchedKinds[alert.kpi].isGood === alert.direction;
  const recovery = recoverySentence(words, alert);
  const state = alert.recoveredAt ? "recovered" : alert.settledAt ? "settled" : "open";
  const when = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  return (
    <Card>
      <article
        aria-label={t("mailOpened", {
          kpi: t(`kpi.${alert.kpi}`),
          stage: alert.stage,
          direction: alert.direction,
        })}
        className="flex flex-col gap-2"
      >
        <p className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
          {alert.isUnread && <Badge tone="accent">{t("unread")}</Badge>}
          <Badge tone={state === "open" ? (isGood ? "ok" : "pain") : "neutral"}>
            {t(`state.${state}`)}
          </Badge>
          <span>{when(alert.openedAt)}</span>
          <TextLink href={`/${workspaceSlug}/kpis?map=${alert.mapId}&stage=${alert.stageId}`}>
            {alert.map}
          </TextLink>
        </p>
        <p className="max-w-prose text-base">{shiftSentence(words, alert)}</p>
        {recovery && <p className="max-w-prose text-ink-2">{recovery}</p>}
        {alert.painPointId && (
          <p>
            <TextLink href={`/${workspaceSlug}/insights/${alert.painPointId}`}>
              {t("linked", { title: alert.painPoint ?? "" })}
            </TextLink>
          </p>
        )}
        {alert.problem && (
          <p className="text-xs text-danger">{t("undelivered", { problem: alert.problem })}</p>
        )}
        {alert.acknowledgedAt && (
          <p className="text-xs text-ink-3">
            {t("acknowledged", {
              at: when(alert.acknowledgedAt),
              by: alert.acknowledgedBy ?? "none",
            })}
          </p>
        )}
        {mayEdit && (
          <AlertActions
            workspaceSlug={workspaceSlug}
            alert={{
              id: alert.id,
              isAcknowledged: alert.acknowledgedAt !== null,
              painPointId: alert.painPointId,
            }}
            painPoints={painPoints}
          />
        )}
      </article>
    </Card>
  );
}
