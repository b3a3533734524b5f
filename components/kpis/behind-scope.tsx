"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Drawer } from "@/components/ui/drawer";
import type { BehindFigure, BehindInput } from "@/lib/kpis/behind/figures";
import type { Period } from "@/lib/kpis/periods";

const BehindList = dynamic(() => import("./behind-list").then((file) => file.BehindList), {
  ssr: false,
});

/** A figure whose cases somebody wants to see. */
export type Opened = {
  /** Names the figure: "Satisfaction, Purchase". */
  label: string;
  figure: BehindFigure;
  /** Other days than those of the page, for a figure of a week or a month. */
  days?: Period;
};

const OpenContext = createContext<((opened: Opened) => void) | null>(null);

type Props = { workspaceSlug: string; of: BehindInput["of"]; children: ReactNode };

/** What the figures of a page are of; shows the cases behind the one that was pressed. */
export function BehindScope({ workspaceSlug, of, children }: Props) {
  const t = useTranslations("kpis.behind");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback((wanted: Opened) => {
    setOpened(wanted);
    setOpen(true);
  }, []);
  return (
    <OpenContext value={open}>
      {children}
      <Drawer
        title={t("title", { label: opened?.label ?? "" })}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {opened && (
          <BehindList workspaceSlug={workspaceSlug} of={of} days={opened.days} {...opened} />
        )}
      </Drawer>
    </OpenContext>
  );
}

/** Opens the cases of a figure; null where there is nothing to open them from. */
export const useOpenBehind = () => useContext(OpenContext);
