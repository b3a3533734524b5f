import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";

type PersonaLinesProps = { title: string; icon: LucideIcon; lines: string[]; isPain?: boolean };

/** One list of the sheet: goals, challenges, behaviours or preferences. */
export function PersonaLines({ title, icon: Icon, lines, isPain = false }: PersonaLinesProps) {
  const t = useTranslations("personas");
  return (
    <section className="rounded-panel border border-line bg-surface p-4">
      <h2 className="flex items-center gap-2 text-base font-semibold">
        <span
          aria-hidden
          className={
            isPain
              ? "flex size-7 items-center justify-center rounded-card bg-pain-soft text-pain-ink"
              : "flex size-7 items-center justify-center rounded-card bg-stage-band text-stage-label"
          }
        >
          <Icon size={16} strokeWidth={1.75} />
        </span>
        {title}
      </h2>
      {lines.length === 0 && <p className="mt-3 text-ink-3">{t("nothingYet")}</p>}
      <ul className="mt-3 flex flex-col gap-2">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move here
          <li key={index} className="flex gap-2.5 text-base">
            <span
              aria-hidden
              className={
                isPain
                  ? "mt-2 size-1.5 shrink-0 rounded-pill bg-danger"
                  : "mt-2 size-1.5 shrink-0 rounded-pill bg-stage"
              }
            />
            <span className="min-w-0 wrap-anywhere">{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
