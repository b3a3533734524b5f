import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { Obstacle } from "@/lib/customers/refusals/obstacles";
import type { RecentEvent } from "@/lib/customers/refusals/queries";

type EventMeaningProps = {
  event: RecentEvent;
  /** Where stage rules are written. */
  rules: string;
};

/** The stages an event means, or why it means none or was refused. */
export function EventMeaning({ event, rules }: EventMeaningProps) {
  const t = useTranslations("customers");
  const { reason, stages, obstacle, unknown } = event;
  if (reason !== null) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone="pain">{t("refused")}</Badge>
        <span className="wrap-anywhere">{reason}</span>
      </span>
    );
  }
  return (
    <span className="flex flex-col items-start gap-1">
      {stages.length > 0 && <span>{stages.join(", ")}</span>}
      {obstacle && <TextLink href={rules}>{t("noStage")}</TextLink>}
      {obstacle && obstacle.unmet !== "name" && <Unmet obstacle={obstacle} />}
      {unknown.map(({ kind, name }) => (
        <span key={kind} className="text-sm wrap-anywhere text-ink-2">
          {t("unknownName", { kind, name })}
        </span>
      ))}
    </span>
  );
}

function Unmet({ obstacle }: { obstacle: Exclude<Obstacle, { unmet: "name" }> }) {
  const t = useTranslations("customers");
  const { unmet, stage, wanted, sent } = obstacle;
  return (
    <span className="text-sm wrap-anywhere text-ink-2">
      {t("unmet", { kind: unmet, stage, wanted })}{" "}
      {sent === null ? t("sentNone", { kind: unmet }) : t("sent", { sent })}
    </span>
  );
}
