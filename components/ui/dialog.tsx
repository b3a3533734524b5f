"use client";

import { lazy, type ReactNode } from "react";
import { LayerTrigger } from "./layer-trigger";
import { OnDemand } from "./on-demand";
import { useLayer } from "./use-layer";

const DialogLayer = lazy(() => import("./dialog-layer"));

export type DialogProps = {
  title: string;
  description?: ReactNode;
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  size?: "sm" | "md" | "lg";
  role?: "dialog" | "alertdialog";
  children?: ReactNode | ((controls: { close: () => void }) => ReactNode);
  footer?: ReactNode | ((controls: { close: () => void }) => ReactNode);
};

/** A dialog, loaded when it is first opened: by its trigger, or by `isOpen`. */
export function Dialog({ trigger, isOpen, onOpenChange, ...sheet }: DialogProps) {
  const layer = useLayer({ isOpen, onOpenChange });
  return (
    <>
      {trigger && (
        <LayerTrigger layer={layer} kind="dialog">
          {trigger}
        </LayerTrigger>
      )}
      <OnDemand isWanted={layer.isOpen}>
        <DialogLayer {...sheet} isOpen={layer.isOpen} onOpenChange={layer.setOpen} />
      </OnDemand>
    </>
  );
}
