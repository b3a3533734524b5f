"use client";

import { ChevronsDownUp, ChevronsRightLeft, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { useBoard } from "../state/board-context";
import { returnToBoard } from "../state/return-to-board";
import { foldHere } from "../state/unfold";
import { shownInReach } from "./shown-in-reach";

type OwnFoldProps = {
  of: "stage" | "lane";
  id: string;
  title: string;
  isCollapsed: boolean;
  className?: string;
};

/** Folds a stage or a lane for those who may not do it for everybody: on their own screen only. */
export function OwnFold({ of, id, title, isCollapsed, className }: OwnFoldProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const Icon = of === "stage" ? ChevronsRightLeft : isCollapsed ? ChevronsUpDown : ChevronsDownUp;
  function fold() {
    foldHere(store, id, !isCollapsed);
    returnToBoard();
  }
  return (
    <IconButton
      label={isCollapsed ? t("unfoldHere", { title }) : t("foldHere", { title })}
      icon={<Icon size={14} />}
      className={cx(!isCollapsed && shownInReach, className)}
      onPress={fold}
    />
  );
}
