import { useTranslations } from "next-intl";

/** What the two lines of a small curve mean. */
export function CurveLegend() {
  const t = useTranslations("templates.portfolio");
  const line = "inline-block w-6 shrink-0 border-t-2";
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className={`${line} border-dashed border-ink-3`} />
        {t("expected")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className={`${line} border-accent`} />
        {t("measured")}
      </span>
    </p>
  );
}
