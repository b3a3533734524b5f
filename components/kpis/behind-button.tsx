"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { PressButton } from "@/components/ui/press-button";
import { type Opened, useOpenBehind } from "./behind-scope";

type BehindButtonProps = Opened & {
  /** A cell fills its place; a text is underlined. */
  look?: "text" | "cell";
  children: ReactNode;
};

/** A figure that can be opened: what it rests on, case by case. */
export function BehindButton({ look = "text", children, ...opened }: BehindButtonProps) {
  const t = useTranslations("kpis.behind");
  const open = useOpenBehind();
  if (!open) return children;
  return (
    <PressButton
      aria-label={t("open", { label: opened.label })}
      onPress={() => open(opened)}
      className={cx(
        "z-10 min-h-6 min-w-6 pointer-coarse:min-h-11",
        look === "cell"
          ? "block h-7 w-full rounded-control outline-offset-1 hover:underline"
          : "rounded-sm underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-accent-ink hover:decoration-current",
      )}
    >
      {children}
    </PressButton>
  );
}
