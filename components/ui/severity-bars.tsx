import { useTranslations } from "next-intl";
import { cx } from "./cx";
import { severities, severityOf } from "./severity";

/** Four bars and the word, from 1 (minor) to 4 (critical); nothing where nobody has judged. */
export function SeverityBars({ level }: { level: number | null }) {
  const t = useTranslations("ui.severity");
  const severity = severityOf(level);
  if (severity === null) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-xs">
      <span aria-hidden className="keep-colour inline-flex gap-px">
        {severities.map((bar) => (
          <span
            key={bar}
            className={cx(
              "h-2.5 w-1.25 rounded-[1.5px] bg-pain-ink",
              bar > severity ? "opacity-20" : "opacity-80",
            )}
          />
        ))}
      </span>
      <span>{t(`${severity}`)}</span>
    </span>
  );
}
