import { useTranslations } from "next-intl";
import { EmotionCurve } from "@/components/charts/emotion-curve";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { BehindCount } from "./behind-count";
import { VerdictList } from "./verdict-list";

type Props = { dashboard: KpiDashboard; className?: string };

/** Middle of the drawn scale of 1 to 5, where an emotion of 0 lies. */
const middle = 3;

/** What the team expects customers to feel against what they said. */
export function EmotionalJourney({ dashboard, className }: Props) {
  const t = useTranslations("kpis");
  return (
    <EmotionCurve
      title={t("emotion")}
      subtitle={t("emotionSubtitle")}
      definition={t("definitions.emotion")}
      className={className}
      footer={<VerdictList dashboard={dashboard} />}
      rows={dashboard.stages.map(({ id, title, expected, emotion }) => ({
        id,
        label: title,
        expected: onFive(expected),
        measured: onFive(emotion.value),
        low: onFive(emotion.low),
        high: onFive(emotion.high),
        n: emotion.n,
        nSlot: (
          <BehindCount
            label={t("target.place", { kpi: t("emotion"), place: title })}
            figure={{ kind: "answers", question: "any", stageId: id }}
            count={emotion.n}
          />
        ),
        isFew: emotion.display === "few",
      }))}
    />
  );
}

const onFive = (emotion: number | null): number | null =>
  emotion === null ? null : Math.round((emotion + middle) * 100) / 100;
