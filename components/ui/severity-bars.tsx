import { useTranslations } from "next-intl";
import { cx } from "./cx";

export type Severity = 1 | 2 | 3 | 4;

const levels: readonly Severity[] = [1, 2, 3, 4];

/** Four bars and the word: minor, moderate, serious, critical. */
export function SeverityBars({ level, hideWord = false }: { level: Severity; hideWord?: boolean }) {
  const t = useTranslations("ui.severity");
  return (
    <span className="inline-flex items-center gap-1.5 text-xs">
      <span aria-hidden className="keep-colour inline-flex gap-px">
        {levels.map((bar) => (
          <span
            key={bar}
            className={cx(
              "h-2.5 w-1.25 rounded-[1.5px] bg-pain-ink",
              bar > level ? "opacity-20" : "opacity-80",
            )}
          />
        ))}
      </span>
      <span className={hideWord ? "sr-only" : undefined}>{t(String(level))}</span>
    </span>
  );
}
