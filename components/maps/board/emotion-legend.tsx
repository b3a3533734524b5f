"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { usePersona } from "./use-persona";

/** What the lines of the emotion lane mean, whose feelings they are, and the scale at the edge. */
export function EmotionLegend() {
  const t = useTranslations("maps");
  const store = useBoard();
  const { personas, measured } = useSurroundings();
  const persona = usePersona();
  const isMeasured = measured.some((stage) => stage.meanEmotion !== null);
  return (
    <div className="flex flex-col gap-1 ps-6 max-sm:ps-0 text-xs text-ink-2">
      {isMeasured && (
        <p className="flex items-center gap-2">
          <span aria-hidden className="keep-colour h-0.75 w-5 rounded-sm bg-emotion-4" />
          {t("emotion.measured")}
        </p>
      )}
      <p className="flex items-center gap-2">
        <span aria-hidden className="w-5 border-t-2 border-dashed border-ink-3" />
        {t("emotion.expected")}
      </p>
      {persona === null && <p className="pe-6 text-ink-3">{t("emotion.noPersona")}</p>}
      {persona === null && store.canEdit && (
        <div>
          <Button size="sm" onPress={() => store.ui.set({ overlay: "about" })}>
            {t("emotion.addPersona")}
          </Button>
        </div>
      )}
      {persona !== null && personas.length === 1 && (
        <p className="truncate pe-6 text-ink-3">{persona.name}</p>
      )}
      {persona !== null && personas.length > 1 && (
        <Menu
          label={t("emotion.persona")}
          trigger={
            <Button variant="ghost" size="sm" className="-ms-2 max-w-30 justify-start">
              <span className="truncate">{persona.name}</span>
              <ChevronDown aria-hidden size={12} className="shrink-0" />
            </Button>
          }
        >
          {personas.map((one) => (
            <MenuItem
              key={one.id}
              isChecked={one.id === persona.id}
              onAction={() => store.ui.set({ personaId: one.id })}
            >
              {one.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <div
        aria-hidden
        className="absolute inset-y-4 end-2 pointer-coarse:top-12 flex flex-col max-sm:hidden justify-between"
      >
        {[5, 3, 1].map((value) => (
          <EmotionFace key={value} value={value} size={14} label="" />
        ))}
      </div>
    </div>
  );
}
