"use client";

import { Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { stageColor } from "@/components/ui/stage-color";
import type { Card } from "@/lib/maps/model";
import { CardEvidence } from "../evidence/card-evidence";
import { CardBlame } from "../history/card-blame";
import { LaneIcon } from "../lane-icon";
import { duplicate } from "../selection/many";
import { useBoard, useBoardValue } from "../state/board-context";
import { setCard } from "../state/gestures";
import { useDeletion } from "../state/use-deletion";
import { ColorPicker } from "./color-picker";
import { PanelExtras } from "./panel-extras";
import { PanelFields } from "./panel-fields";
import { PanelText } from "./panel-text";

/** Everything about one card, and the ways to change it. */
export default function DetailsSheet({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const lane = useBoardValue("plan", ({ drawing }) => drawing().board.lanes[card.laneId]);
  const step = useBoardValue("plan", ({ drawing }) => drawing().board.steps[card.stepId]);
  const stageId = step?.stageId ?? "";
  const stage = useBoardValue("plan", ({ drawing }) => drawing().board.stages[stageId]);
  if (!lane || !step || !stage) return null;
  return (
    <aside
      aria-label={t("panel.label")}
      className="flex w-82 shrink-0 flex-col overflow-hidden border-s border-line-strong bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:end-0 max-lg:z-30 max-lg:max-w-full max-lg:shadow-float"
    >
      <div className="flex h-10 shrink-0 items-center gap-2 border-b border-line ps-4 pe-2">
        <LaneIcon kind={lane.kind} />
        <h2 className="min-w-0 grow truncate font-medium">{lane.title}</h2>
        <IconButton
          label={t("panel.close")}
          icon={<X size={16} />}
          onPress={() => store.ui.set({ selectedId: null, isPanelOpen: false })}
        />
      </div>
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto p-4">
        <PanelText key={card.id} card={card} />
        <dl className="grid grid-cols-[5.5rem_1fr] gap-y-2">
          <dt className="text-ink-2">{t("panel.stage")}</dt>
          <dd className="flex min-w-0 items-center gap-1.5">
            <span
              aria-hidden
              className="keep-colour size-2.5 shrink-0 rounded-sm"
              style={{ backgroundColor: stageColor(stage.color - 1) }}
            />
            <span className="truncate">{stage.title}</span>
          </dd>
          <dt className="text-ink-2">{t("panel.step")}</dt>
          <dd className="truncate">{step.title}</dd>
        </dl>
        <PanelFields card={card} isPain={lane.kind === "pain-points"} />
        <PanelExtras card={card} />
        <ColorPicker
          label={t("panel.color")}
          value={card.color}
          isDisabled={!store.canEdit}
          onChange={(value) => setCard(store, card.id, { field: "color", value })}
        />
        <CardEvidence key={`evidence-${card.id}`} cardId={card.id} />
        <CardBlame key={`blame-${card.id}`} cardId={card.id} />
      </div>
      {store.canEdit && (
        <div className="flex shrink-0 gap-2 border-t border-line p-3">
          <Button onPress={() => store.ui.set({ movingId: card.id })}>{t("move.title")}</Button>
          <Button onPress={() => duplicate(store, [card.id])}>{t("selection.duplicate")}</Button>
          <span className="grow" />
          <Button
            variant="ghost"
            icon={<Trash2 size={14} />}
            onPress={() => deletion.cards([card.id])}
          >
            {t("card.delete")}
          </Button>
        </div>
      )}
    </aside>
  );
}
