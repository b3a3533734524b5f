"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { Card } from "@/lib/maps/model";
import { rowIn } from "@/lib/maps/parts";
import { companions, moveManyOps } from "../selection/many";
import { useBoard, useBoardValue } from "../state/board-context";
import { cardsOf } from "../state/gestures";

/** Moving cards without dragging: choose the step, the lane and the end of the cell. */
export default function MoveDialog() {
  const t = useTranslations("maps");
  const store = useBoard();
  const movingId = useBoardValue("ui", (board) => board.ui.get().movingId);
  const card = useBoardValue("frame", (board) => rowIn(board.drawing().board.cards, movingId));
  const count = movingId ? companions(store, movingId).length : 0;
  const close = () => store.ui.set({ movingId: null });
  return (
    <Dialog
      title={count > 1 ? t("move.titleMany", { count }) : t("move.title")}
      size="sm"
      isOpen={card !== undefined}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      {card && <MoveForm key={card.id} card={card} onDone={close} />}
    </Dialog>
  );
}

function MoveForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const view = useBoardValue("frame", (board) => board.drawing().view);
  const [stepId, setStepId] = useState(card.stepId);
  const [laneId, setLaneId] = useState(card.laneId);
  const [end, setEnd] = useState("last");
  const steps = view.stages.flatMap((stage) =>
    stage.steps.map((step) => ({ id: step.id, label: step.title, description: stage.title })),
  );
  const lanes = view.lanes.filter((lane) => lane.kind !== "emotion" && !lane.isHidden);

  function move() {
    const index = end === "first" ? 0 : cardsOf(store, laneId, stepId).length;
    const ids = companions(store, card.id);
    const place = { laneId, stepId, cardId: card.id };
    store.dispatch(...moveManyOps(store, ids, { laneId, stepId, index }));
    onDone();
    store.ui.select(ids, place, place);
  }

  return (
    <div className="flex flex-col gap-4">
      <Select label={t("panel.step")} items={steps} value={stepId} onChange={setStepId} />
      <Select
        label={t("panel.lane")}
        items={lanes.map(({ id, title }) => ({ id, label: title }))}
        value={laneId}
        onChange={setLaneId}
      />
      <RadioGroup
        label={t("move.position")}
        items={[
          { id: "first", label: t("move.first") },
          { id: "last", label: t("move.last") },
        ]}
        value={end}
        onChange={setEnd}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t("cancel")}</Button>
        <Button variant="primary" onPress={move}>
          {t("move.do")}
        </Button>
      </div>
    </div>
  );
}
