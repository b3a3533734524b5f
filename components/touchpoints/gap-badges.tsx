import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { TouchpointGap } from "@/lib/touchpoints/coverage";

/** What a touchpoint lacks, in a few words each. */
export function GapBadges({ gaps }: { gaps: TouchpointGap[] }) {
  const t = useTranslations("touchpoints");
  if (gaps.length === 0) return <Badge tone="ok">{t("covered")}</Badge>;
  return (
    <ul className="flex flex-wrap gap-1">
      {gaps.map((gap) => (
        <li key={gap}>
          <Badge tone="idea">{t(`gaps.${gap}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
