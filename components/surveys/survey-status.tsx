import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Standing } from "@/lib/surveys/gates";

const tones: Record<Standing, BadgeTone> = {
  draft: "neutral",
  open: "ok",
  notOpenYet: "neutral",
  closed: "idea",
  full: "idea",
};

/** Whether a survey takes answers now, and why not. */
export function SurveyStatusBadge({ standing }: { standing: Standing }) {
  const t = useTranslations("surveys.status");
  return <Badge tone={tones[standing]}>{t(standing)}</Badge>;
}
