"use client";

import { useTranslations } from "next-intl";
import { useEffectEvent, useLayoutEffect } from "react";
import type { BoardStore } from "../state/board-store";
import { answerFirst, answerKey, isWriting } from "./editor-keys";

/** Keys of the whole editor, from anywhere on the page but a text field, which has its own. */
export function useEditorKeys(store: BoardStore | null, { print }: { print: () => void }) {
  const t = useTranslations("maps");

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!store || event.altKey || event.defaultPrevented) return;
    if (isWriting(event) || isElsewhere(event.target)) return;
    if (answerFirst(store, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const names = { stage: t("stage.new"), step: t("step.new"), lane: t("lane.new") };
    const said = { stageAdded: t("say.stageAdded"), laneAdded: t("say.laneAdded") };
    if (answerKey(store, event, { print, names, said })) event.preventDefault();
  });

  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    // The sheet of all keys belongs to the page around; on a map it also names the map's.
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

/** Dialogs and menus have keys of their own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
