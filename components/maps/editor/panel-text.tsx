"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { fieldClasses } from "@/components/ui/field-classes";
import type { Card } from "@/lib/maps/model";
import { cardTextOf } from "@/lib/maps/text/place";
import { useSharedText } from "../live/use-shared-text";
import { useBoard } from "../state/board-context";
import { startTyping, undoTyping } from "../state/typing";
import { FormatBar } from "../writing/format-bar";
import WritingAids from "../writing/writing-aids";

/** The text of the selected card; every keystroke counts at once, here and on the board. */
export function PanelText({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const place = useMemo(() => cardTextOf(card.id), [card.id]);
  const typing = useRef(startTyping(store, place));
  useSharedText(field, store, place);
  const onFocus = () => {
    typing.current = startTyping(store, place);
  };
  const onKeyDown = ({ nativeEvent }: KeyboardEvent) => {
    if (!nativeEvent.isComposing) undoTyping(store, typing.current, nativeEvent);
  };
  return (
    <div className={fieldClasses.root}>
      <div className="flex items-end justify-between">
        <label htmlFor={id} className={fieldClasses.label}>
          {t("card.text")}
        </label>
        {store.canEdit && <FormatBar field={field} />}
      </div>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={2000}
        defaultValue={card.text}
        readOnly={!store.canEdit}
        onFocus={onFocus}
        onBlur={store.endTyping}
        onKeyDown={onKeyDown}
        className={cx(fieldClasses.control, "min-h-16 resize-y py-1.5 [field-sizing:content]")}
      />
      <WritingAids field={field} />
    </div>
  );
}
