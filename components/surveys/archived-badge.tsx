import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

export function ArchivedBadge() {
  const t = useTranslations("surveys");
  return <Badge tone="neutral">{t("archived")}</Badge>;
}
