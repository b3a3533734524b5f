import { useTranslations } from "next-intl";
import type { Estimate } from "@/lib/kpis/estimates";

/** A share with its interval and number of answers, or why there is none. */
export function SatisfactionText({ estimate }: { estimate: Estimate }) {
  const t = useTranslations("templates.portfolio");
  const { value, low, high, n, display } = estimate;
  if (display === "empty") return <span className="text-ink-3">{t("noAnswers")}</span>;
  if (value === null) return <span className="text-ink-3">{t("tooFew", { n })}</span>;
  return (
    <span className="flex flex-col">
      <span className="font-medium tabular-nums">{t("percent", { value })}</span>
      <span className="text-xs text-ink-3 tabular-nums">
        {low !== null && high !== null && t("interval", { low, high, n })}
        {display === "few" && ` · ${t("few")}`}
      </span>
    </span>
  );
}
