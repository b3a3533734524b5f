"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { cx } from "./cx";
import { notify } from "./notify";
import { PressButton } from "./press-button";

type InlineEditProps = {
  label: string;
  value: string;
  /** A returned text says why it was refused; what was typed stays. */
  onSave: (value: string) => Promise<string | undefined> | Promise<void>;
  placeholder?: string;
  maxLength?: number;
  className?: string;
};

/** Text that becomes a field when pressed: Enter or leaving saves, Escape takes back. */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, onSave, placeholder, maxLength, className } = props;
  const t = useTranslations("ui");
  const [draft, setDraft] = useState<string>();
  const isSaving = useRef(false);

  async function save() {
    const next = draft?.trim() ?? "";
    if (isSaving.current) return;
    if (next === "" || next === value) return setDraft(undefined);
    isSaving.current = true;
    const problem = await onSave(next);
    isSaving.current = false;
    if (problem) notify.error(problem);
    else setDraft(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") setDraft(undefined);
    if (event.key === "Enter") {
      event.preventDefault();
      void save();
    }
  }

  if (draft === undefined) {
    return (
      <PressButton
        aria-label={t("edit", { label, value })}
        onPress={() => setDraft(value)}
        className={cx(
          "group -mx-1.5 inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-control px-1.5 text-start hover:bg-hover",
          className,
        )}
      >
        <span className={cx("truncate", !value && "text-ink-3")}>{value || placeholder}</span>
        <Pencil
          aria-hidden
          size={12}
          className="shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        />
      </PressButton>
    );
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very text
      autoFocus
      aria-label={label}
      value={draft}
      maxLength={maxLength}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
      className={cx(
        "-mx-1.5 min-w-24 max-w-full rounded-control bg-surface px-1.5 outline-2 outline-accent [field-sizing:content]",
        className,
      )}
    />
  );
}
