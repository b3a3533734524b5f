"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { Drawer } from "@/components/ui/drawer";
import type { BehindFigure } from "@/lib/kpis/behind/figures";
import { useBehindScope } from "./behind-scope";

const BehindList = dynamic(() => import("./behind-list").then((file) => file.BehindList), {
  ssr: false,
});

type BehindButtonProps = {
  /** Names the figure: "Satisfaction, Purchase". */
  label: string;
  figure: BehindFigure;
  children: ReactNode;
};

/** A figure that can be opened: what it rests on, case by case. */
export function BehindButton({ label, figure, children }: BehindButtonProps) {
  const t = useTranslations("kpis.behind");
  const scope = useBehindScope();
  const [isOpen, setOpen] = useState(false);
  if (!scope) return children;
  return (
    <>
      <Button
        aria-label={t("open", { label })}
        onPress={() => setOpen(true)}
        className="z-10 min-h-6 rounded-sm underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-accent-ink hover:decoration-current pointer-coarse:min-h-11"
      >
        {children}
      </Button>
      <Drawer title={t("title", { label })} isOpen={isOpen} onOpenChange={setOpen}>
        <BehindList {...scope} figure={figure} />
      </Drawer>
    </>
  );
}
