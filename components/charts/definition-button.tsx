"use client";

import { Info } from "lucide-react";
import { lazy, type ReactNode } from "react";
import { LayerTrigger } from "@/components/ui/layer-trigger";
import { OnDemand } from "@/components/ui/on-demand";
import { PressButton } from "@/components/ui/press-button";
import { Tooltip } from "@/components/ui/tooltip";
import { useLayer } from "@/components/ui/use-layer";

const PopoverLayer = lazy(() => import("@/components/ui/popover-layer"));

/** Says how a figure is made: on hover and focus as a hint, on press as a panel (for touch). */
export function DefinitionButton({ label, children }: { label: string; children: ReactNode }) {
  const layer = useLayer({});
  return (
    <>
      <LayerTrigger layer={layer} kind="dialog">
        <Tooltip text={children} placement="bottom" delayMs={300} isDisabled={layer.isOpen}>
          <PressButton
            aria-label={label}
            className="z-10 flex size-6 shrink-0 items-center justify-center rounded-pill text-ink-3 hover:bg-hover hover:text-ink"
          >
            <Info aria-hidden size={14} />
          </PressButton>
        </Tooltip>
      </LayerTrigger>
      <OnDemand isWanted={layer.isOpen}>
        <PopoverLayer layer={layer} label={label} placement="bottom">
          <div className="text-sm text-ink-2">{children}</div>
        </PopoverLayer>
      </OnDemand>
    </>
  );
}
