import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

/** What the personas cover together; nothing until one of them has a share. */
export function ShareSum({ shares }: { shares: (number | null)[] }) {
  const t = useTranslations("personas");
  if (shares.every((share) => share === null)) return null;
  const percent = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  if (percent <= 100) return <p className="text-sm text-ink-2">{t("shareSum", { percent })}</p>;
  return (
    <p className="flex items-center gap-2 text-sm text-pain-ink">
      <TriangleAlert aria-hidden size={16} className="shrink-0" />
      {t("shareOver", { percent })}
    </p>
  );
}
