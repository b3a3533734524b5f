import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClasses } from "@/components/ui/button-classes";

/** The downloads of all responses; plain links, since the framework does not serve them. */
export function ExportLinks({ slug, surveyId }: { slug: string; surveyId: string }) {
  const t = useTranslations("results");
  const home = `/exports/${slug}/surveys/${surveyId}`;
  const link = (kind: "csv" | "xlsx", label: string) => (
    <a href={`${home}.${kind}`} download className={buttonClasses("secondary", "md")}>
      <Download aria-hidden size={14} />
      {label}
    </a>
  );
  return (
    <nav aria-label={t("export")} className="flex flex-wrap gap-2">
      {link("csv", t("exportCsv"))}
      {link("xlsx", t("exportXlsx"))}
    </nav>
  );
}
