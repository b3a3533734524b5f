"use client";

import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import { type Target, targetKey } from "@/lib/comments/model";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { rowIn } from "@/lib/maps/parts";
import type { BoardView } from "@/lib/maps/view";
import { useSurroundings } from "../maps/editor/editor-context";
import { useBoard, useBoardValue } from "../maps/state/board-context";
import { useSide } from "./side-store";

type Choice = { id: string; label: string; description: string; target: Target };

/** What a new comment is about: a stage, a lane, a feeling, or the card that is selected. */
export function TargetPicker() {
  const t = useTranslations("comments");
  const { personas } = useSurroundings();
  const store = useBoard();
  const subject = useSide((side) => side.subject);
  const setSubject = useSide((side) => side.setSubject);
  const view = useBoardValue("frame", (board) => board.drawing().view);
  const cardId = useBoardValue("ui", (board) => board.ui.get().selectedId);
  const wanted = subject?.kind === "card" ? subject.id : cardId;
  const card = wanted ? rowIn(store.board().cards, wanted) : undefined;
  const target = (kind: Target["kind"], id: string, personaId: string | null = null) => ({
    id: targetKey({ kind, id, personaId }),
    description: t(`target.${kind}`),
    target: { kind, id, personaId },
  });
  const choices: Choice[] = [
    ...(card ? [{ ...target("card", card.id), label: wordsOf(card.text) || t("emptyCard") }] : []),
    ...columnsOf(view).map(({ kind, id, label }) => ({ ...target(kind, id), label })),
    ...personas.flatMap((persona) =>
      view.steps.map((step) => ({
        ...target("emotion", step.id, persona.id),
        label: t("feeling", { step: step.title, persona: persona.name }),
      })),
    ),
  ];
  return (
    <ComboBox
      label={t("about")}
      items={choices}
      value={subject ? targetKey(subject) : null}
      placeholder={t("about")}
      onChange={(id) => setSubject(choices.find((choice) => choice.id === id)?.target ?? null)}
    />
  );
}

function columnsOf(view: BoardView) {
  return [
    ...view.stages.map(({ id, title }) => ({ kind: "stage" as const, id, label: title })),
    ...view.lanes.map(({ id, title }) => ({ kind: "lane" as const, id, label: title })),
  ];
}
