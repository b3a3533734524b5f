"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { TriggerContext } from "./trigger-context";
import type { Layer } from "./use-layer";

type LayerTriggerProps = {
  layer: Layer;
  kind: "menu" | "dialog";
  /** A Button or IconButton. */
  children: ReactNode;
};

/** Makes the button within open the layer. */
export function LayerTrigger({ layer, kind, children }: LayerTriggerProps) {
  const { trigger, isOpen, setOpen } = layer;

  function onKeyDown(event: KeyboardEvent) {
    if (kind !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    setOpen(true, event.key === "ArrowUp" ? "last" : "first");
  }

  const value = {
    ref: trigger,
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
    onPress: () => setOpen(!isOpen),
    onKeyDown,
  };
  return <TriggerContext value={value}>{children}</TriggerContext>;
}
