"use client";

import { Map as MapIcon, Maximize, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useBoard, useBoardValue } from "../state/board-context";
import { nextStop, zoomLimits } from "./scale";
import { zoomTo, zoomToFit } from "./zoom-to";

const Minimap = lazy(() => import("./minimap"));

/** How large the board is drawn, and a small picture of all of it. */
export default function ZoomBar() {
  const t = useTranslations("maps.zoom");
  const store = useBoard();
  const zoom = useBoardValue("ui", ({ ui }) => ui.get().zoom);
  // What is found may lie under the small picture.
  const isFinding = useBoardValue("ui", ({ ui }) => ui.get().overlay === "find");
  const [isMinimapOpen, setMinimapOpen] = useState(false);
  const percent = Math.round(zoom * 100);
  return (
    <div className="absolute end-3 bottom-3 z-25 flex flex-col items-end gap-2 max-sm:bottom-2 print:hidden">
      {isMinimapOpen && !isFinding && (
        <Suspense fallback={null}>
          <Minimap />
        </Suspense>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend */}
      <div
        role="group"
        aria-label={t("label")}
        className="flex items-center rounded-card bg-surface p-0.5 shadow-float"
      >
        <IconButton
          label={t("out")}
          icon={<Minus size={14} />}
          placement="top"
          isDisabled={zoom <= zoomLimits.min}
          onPress={() => zoomTo(store, nextStop(zoom, -1))}
        />
        <button
          type="button"
          aria-label={t("reset", { percent })}
          title={t("reset", { percent })}
          onClick={() => zoomTo(store, 1)}
          className="h-7 min-w-12 rounded-control px-1 text-center text-sm font-medium tabular-nums hover:bg-hover pointer-coarse:h-11"
        >
          {t("percent", { percent })}
        </button>
        <IconButton
          label={t("in")}
          icon={<Plus size={14} />}
          placement="top"
          isDisabled={zoom >= zoomLimits.max}
          onPress={() => zoomTo(store, nextStop(zoom, 1))}
        />
        <IconButton
          label={t("fit")}
          icon={<Maximize size={14} />}
          placement="top"
          onPress={() => zoomToFit(store)}
        />
        <IconButton
          label={isMinimapOpen ? t("hideMinimap") : t("showMinimap")}
          icon={<MapIcon size={14} />}
          placement="top"
          aria-pressed={isMinimapOpen}
          onPress={() => setMinimapOpen(!isMinimapOpen)}
        />
      </div>
    </div>
  );
}
