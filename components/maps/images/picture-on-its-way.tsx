"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useLostFocus } from "./use-lost-focus";

type PictureOnItsWayProps = { name: string; onCancel: () => void };

/** A picture that is being sent, and the way to think better of it. */
export function PictureOnItsWay({ name, onCancel }: PictureOnItsWayProps) {
  const t = useTranslations("maps.images");
  const part = useRef<HTMLDivElement>(null);
  useLostFocus(() => part.current?.querySelector("button"));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <div
      ref={part}
      onKeyDownCapture={onKeyDown}
      className="flex min-h-8 items-center gap-2 rounded-control border border-line bg-surface-2 ps-2.5 pe-1 pointer-coarse:min-h-11"
    >
      <Spinner size={14} />
      <span className="min-w-0 grow truncate">{name}</span>
      <Button size="sm" variant="ghost" onPress={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
