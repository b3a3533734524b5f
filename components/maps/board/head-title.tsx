"use client";

import { useMemo } from "react";
import { cx } from "@/components/ui/cx";
import { titleOf } from "@/lib/maps/text/place";
import { HeadField } from "./head-field";

type HeadTitleProps = {
  entity: "stage" | "step" | "lane";
  id: string;
  title: string;
  label: string;
  isEditing: boolean;
  onEnd: () => void;
  onStart?: () => void;
  /** Breaks once before it is cut. */
  isTwoLines?: boolean;
  className?: string;
};

/** The name of a stage, step or lane; a double click or the menu turns it into a field. */
export function HeadTitle(props: HeadTitleProps) {
  const { entity, id, title, label, isEditing, onEnd, onStart, isTwoLines, className } = props;
  const place = useMemo(() => titleOf(entity, id), [entity, id]);
  if (isEditing) return <HeadField {...{ place, title, label, onEnd, className }} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the menu's "Rename"
    <span
      title={title}
      onDoubleClick={onStart}
      className={cx("min-w-0", isTwoLines ? "line-clamp-2 break-words" : "truncate", className)}
    >
      {title}
    </span>
  );
}
