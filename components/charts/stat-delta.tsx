"use client";

import { ArrowDownRight, ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";

export type Delta = {
  text: string;
  direction: "up" | "down";
  isGood: boolean;
  /** Whether the change is more than chance; only then an arrow and a colour are drawn. */
  isReal: boolean;
};

export function StatDelta({ delta }: { delta: Delta }) {
  const t = useTranslations("charts");
  if (!delta.isReal) {
    return (
      <span className="text-xs text-ink-3 tabular-nums" title={t("deltaChance")}>
        {delta.text}
        <span className="sr-only">{t("deltaChance")}</span>
      </span>
    );
  }
  const Arrow = delta.direction === "up" ? ArrowUpRight : ArrowDownRight;
  return (
    <span
      className={cx(
        "inline-flex items-center gap-0.5 text-sm font-medium tabular-nums",
        delta.isGood ? "text-ok" : "text-danger",
      )}
    >
      <Arrow
        role="img"
        aria-label={delta.direction === "up" ? t("deltaUp") : t("deltaDown")}
        size={14}
      />
      {delta.text}
    </span>
  );
}
