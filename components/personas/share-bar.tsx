import { useTranslations } from "next-intl";
import { stageColor } from "@/components/ui/stage-color";

type ShareBarProps = { percent: number; color: number };

/** The share of all customers a persona stands for. */
export function ShareBar({ percent, color }: ShareBarProps) {
  const t = useTranslations("personas");
  return (
    <div className="flex flex-col gap-1">
      <span className="text-xs text-ink-2 tabular-nums">{t("shareOf", { percent })}</span>
      <span aria-hidden className="block h-1.5 overflow-hidden rounded-pill bg-sunken">
        <span
          className="keep-colour block h-full rounded-pill bg-stage"
          style={{ "--stage": stageColor(color - 1), width: `${percent}%` }}
        />
      </span>
    </div>
  );
}
