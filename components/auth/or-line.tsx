import { useTranslations } from "next-intl";

/** Separates ways to the same end. */
export function OrLine() {
  const t = useTranslations("auth");
  return (
    <div className="flex items-center gap-3 text-xs text-ink-3">
      <span aria-hidden className="h-px grow bg-line-strong" />
      {t("or")}
      <span aria-hidden className="h-px grow bg-line-strong" />
    </div>
  );
}
