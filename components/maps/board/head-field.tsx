"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { longestTitle } from "@/lib/maps/model";
import { type TextPlace, textAt } from "@/lib/maps/text/place";
import { Carets } from "../live/carets";
import { useSharedText } from "../live/use-shared-text";
import { useBoard } from "../state/board-context";
import { isMenuClosing, useOpenedField } from "../state/menu-focus";
import { returnToBoard } from "../state/return-to-board";
import { finishTyping, startTyping, undoTyping } from "../state/typing";

type HeadFieldProps = {
  place: TextPlace;
  title: string;
  label: string;
  onEnd: () => void;
  className?: string;
};

/** The name of a stage, step or lane while it is typed; others see every letter, and theirs appear in it. */
export function HeadField({ place, title, label, onEnd, className }: HeadFieldProps) {
  const store = useBoard();
  const isDone = useRef(false);
  const openedAt = useRef<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const typing = useRef(startTyping(store, place));
  useOpenedField(field, true);
  useSharedText(field, store, place);
  useEffect(() => {
    const { current } = typing;
    // A field that goes away with its stage, or with the screen, has not been left by anybody.
    return () => {
      if (!isDone.current && field.current === null) finishTyping(store, current, true);
    };
  }, [store]);

  function finish(isKept: boolean) {
    if (isDone.current) return;
    isDone.current = true;
    finishTyping(store, typing.current, isKept);
    onEnd();
  }

  function onFocus(event: FocusEvent<HTMLInputElement>) {
    if (openedAt.current !== null) return;
    openedAt.current = event.timeStamp;
    event.target.select();
  }

  function onBlur(event: FocusEvent<HTMLInputElement>) {
    if (isMenuClosing(event, openedAt.current)) setTimeout(() => field.current?.focus());
    else finish(true);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (undoTyping(store, typing.current, event.nativeEvent)) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    finish(event.key === "Enter");
    returnToBoard();
  }

  return (
    <span className={cx("relative flex min-w-0 grow overflow-clip", className)}>
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very name
        autoFocus
        aria-label={label}
        defaultValue={title}
        maxLength={longestTitle}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        className="min-w-full max-w-full rounded-sm bg-surface px-1 text-ink outline-2 -outline-offset-2 outline-accent [field-sizing:content]"
      />
      <span className="absolute inset-x-1 inset-y-0">
        <Carets place={place} read={() => textAt(store.board(), place) ?? ""} />
      </span>
    </span>
  );
}
