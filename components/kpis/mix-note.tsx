import { useFormatter, useTranslations } from "next-intl";
import type { MixWarning } from "@/lib/kpis/mix";
import { deltaText } from "./figure-text";

/** Says that a comparison misleads because other personas were counted than before. */
export function MixNote({ warning }: { warning: MixWarning }) {
  const t = useTranslations("kpis.mix");
  const format = useFormatter();
  const values = {
    change: deltaText(format, warning.change),
    within: deltaText(format, warning.within),
    mix: deltaText(format, warning.mix),
  };
  return (
    <p className="rounded-control border border-idea-line bg-idea-soft px-2 py-1 text-xs text-idea-ink">
      {t(warning.kind, values)}
    </p>
  );
}
