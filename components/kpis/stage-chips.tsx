import { useTranslations } from "next-intl";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { ChoiceLinks } from "./choice-links";

type Props = { dashboard: KpiDashboard; hrefOf: (stageId: string | null) => string };

/** Which stage the page is about: one press keeps its figures alone. */
export function StageChips({ dashboard, hrefOf }: Props) {
  const t = useTranslations("kpis");
  const { stages, focus } = dashboard;
  return (
    <ChoiceLinks
      label={t("focus.label")}
      items={[
        { href: hrefOf(null), label: t("focus.whole"), isCurrent: focus === null },
        ...stages.map(({ id, title }) => ({
          href: hrefOf(id),
          label: title,
          isCurrent: focus?.id === id,
        })),
      ]}
    />
  );
}
