"use client";

import { useTranslations } from "next-intl";
import { isFiltering } from "@/lib/maps/filter";
import { useBoard } from "../state/board-context";
import type { ViewsProps } from "./view-list";
import { ViewName } from "./view-name";

/** Keeps the filter under a name, for those who may; a name that is taken takes on this filter. */
export function KeepView({ filter, views }: ViewsProps) {
  const t = useTranslations("maps.filter");
  const { canEdit } = useBoard();
  if (!canEdit || !isFiltering(filter)) return null;
  const isTaken = (name: string) => views.list.some((view) => view.name === name);
  return (
    <ViewName
      sayingFor={(name) => (isTaken(name) ? t("replaceView") : t("saveView"))}
      onName={(name) => views.save({ name, filter })}
    />
  );
}
