"use client";

import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { isMenuClosing, useOpenedField } from "../state/menu-focus";

type HeadTitleProps = {
  title: string;
  label: string;
  isEditing: boolean;
  onEnd: (title: string | null) => void;
  onStart?: () => void;
  /** Breaks once before it is cut. */
  isTwoLines?: boolean;
  className?: string;
};

/** The name of a stage, step or lane; a double click or the menu turns it into a field. */
export function HeadTitle(props: HeadTitleProps) {
  const { title, label, isEditing, onEnd, onStart, isTwoLines = false, className } = props;
  const isDone = useRef(false);
  const openedAt = useRef<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useOpenedField(field, isEditing);

  function end(value: string | null) {
    if (isDone.current) return;
    isDone.current = true;
    openedAt.current = null;
    const next = value?.trim() ?? "";
    onEnd(next === "" || next === title ? null : next);
  }

  function onFocus(event: FocusEvent<HTMLInputElement>) {
    if (openedAt.current !== null) return;
    openedAt.current = event.timeStamp;
    isDone.current = false;
    event.target.select();
  }

  function onBlur(event: FocusEvent<HTMLInputElement>) {
    if (isMenuClosing(event, openedAt.current)) setTimeout(() => field.current?.focus());
    else end(event.currentTarget.value);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") end(event.currentTarget.value);
    if (event.key === "Escape") end(null);
  }

  if (!isEditing)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the menu's "Rename"
      <span
        title={title}
        onDoubleClick={onStart}
        className={cx("min-w-0", isTwoLines ? "line-clamp-2 break-words" : "truncate", className)}
      >
        {title}
      </span>
    );
  return (
    <input
      ref={field}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very name
      autoFocus
      aria-label={label}
      defaultValue={title}
      maxLength={120}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      className={cx(
        "min-w-0 grow rounded-sm bg-surface px-1 text-ink outline-2 outline-accent",
        className,
      )}
    />
  );
}
