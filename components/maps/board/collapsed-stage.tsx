"use client";

import { ChevronsLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { newId } from "@/lib/core/new-id";
import type { StageView } from "@/lib/maps/view";
import { useBoard } from "../state/board-context";
import { returnToBoard } from "../state/return-to-board";
import { foldHere } from "../state/unfold";

/** The head of a stage that is folded away: its number opens it again. */
export function CollapsedStage({ stage }: { stage: StageView }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const name = `${t("stage.number", { number: stage.index + 1 })} ${stage.title}`;
  function unfold() {
    const set = { field: "isCollapsed", value: false } as const;
    if (store.canEdit) store.dispatch({ opId: newId(), kind: "stage.set", id: stage.id, set });
    else foldHere(store, stage.id, false);
    returnToBoard();
  }

  return (
    <IconButton
      label={t("stage.expand", { title: name })}
      icon={<ChevronsLeftRight size={14} />}
      className="m-auto"
      onPress={unfold}
    />
  );
}
