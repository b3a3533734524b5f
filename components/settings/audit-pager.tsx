import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

type AuditPagerProps = {
  path: string;
  isFirst: boolean;
  /** The id of the last entry shown, when there are older ones. */
  olderThan: string | undefined;
};

export function AuditPager({ path, isFirst, olderThan }: AuditPagerProps) {
  const t = useTranslations("settings.audit");
  if (isFirst && !olderThan) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-end gap-2">
      {!isFirst && <LinkButton href={path}>{t("newest")}</LinkButton>}
      {olderThan && <LinkButton href={`${path}?before=${olderThan}`}>{t("older")}</LinkButton>}
    </nav>
  );
}
