import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { PainPointStatus } from "@/db/enums";

const tones: Record<PainPointStatus, BadgeTone> = {
  open: "pain",
  "in-progress": "idea",
  solved: "opportunity",
  archived: "neutral",
};

export function PainPointStatusBadge({ status }: { status: PainPointStatus }) {
  const t = useTranslations("insights.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
