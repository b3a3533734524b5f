import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { StageGap } from "@/lib/touchpoints/usage/queries";

/** Stages where a customer meets the company nowhere, as far as the map knows. */
export function StageGaps({ slug, gaps }: { slug: string; gaps: StageGap[] }) {
  const t = useTranslations("touchpoints");
  return (
    <div id="stage-gaps" className="scroll-mt-16">
      <Card title={t("stageGaps")} subtitle={t("stageGapsHint")}>
        {gaps.length === 0 && <p className="text-ink-2">{t("noStageGaps")}</p>}
        <ul className="flex flex-col gap-2">
          {gaps.map((gap) => (
            <li key={gap.stageId} className="wrap-anywhere">
              <span className="font-medium">{gap.stage}</span>{" "}
              <span className="text-ink-3">
                {t.rich("stageOfMap", {
                  map: () => <TextLink href={`/${slug}/maps/${gap.mapId}`}>{gap.map}</TextLink>,
                })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
