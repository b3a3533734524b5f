import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { SurveyStatus } from "@/db/enums";

const tones: Record<SurveyStatus, BadgeTone> = {
  draft: "neutral",
  published: "ok",
  closed: "idea",
};

export function SurveyStatusBadge({ status }: { status: SurveyStatus }) {
  const t = useTranslations("surveys.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
