import { useTranslations } from "next-intl";
import { HeatMap } from "@/components/charts/heat-map";
import { stageKinds } from "@/db/enums";
import type { Estimate } from "@/lib/kpis/estimates";
import type { PortfolioMap } from "@/lib/maps/portfolio/health";

/** How satisfied customers are by kind of stage, all journeys below each other. */
export function PortfolioHeat({ maps }: { maps: PortfolioMap[] }) {
  const t = useTranslations("templates.portfolio");
  const kinds = stageKinds.filter((kind) => maps.some((map) => hasValue(shareOf(map, kind))));
  return (
    <HeatMap
      title={t("heat")}
      subtitle={t("heatSubtitle")}
      definition={t("heatDefinition")}
      corner={t("journey")}
      counted={t("answers")}
      columns={kinds.map((kind) => t(`kinds.${kind}`))}
      rows={maps
        .filter(({ satisfaction }) => satisfaction.n > 0)
        .map((map) => ({
          id: map.id,
          label: map.title,
          size: map.satisfaction.n,
          cells: kinds.map((kind) => shareOf(map, kind)),
        }))}
      emptyText={t("noAnswers")}
    />
  );
}

const hasValue = (share: Estimate | null): boolean => share !== null && share.value !== null;

const shareOf = ({ kinds }: PortfolioMap, kind: string) =>
  kinds.find((one) => one.kind === kind)?.satisfaction ?? null;
