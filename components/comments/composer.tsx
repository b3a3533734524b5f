"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { fieldClasses } from "@/components/ui/field-classes";
import { FormMessage } from "@/components/ui/form-message";
import { longestComment } from "@/lib/comments/model";
import { useAround } from "./around-map";
import { PeopleList } from "./people-list";
import { useDraft } from "./use-draft";
import { useMentioning } from "./use-mentioning";
import { useMenuField } from "./use-menu-field";

export type Said = { commentId: string; body: string; mentions: string[] };
type ComposerProps = {
  /** where this is said: what was begun there is found there again */
  place: string;
  label: string;
  people: { id: string; name: string }[];
  sendLabel: string;
  start?: string;
  autoFocus?: boolean;
  /** one line until somebody writes */
  isCompact?: boolean;
  /** A returned text says why it was refused; what was typed stays. */
  onSend: (said: Said) => Promise<string | undefined>;
  onCancel?: () => void;
};

// Not by focus: what is about to be pressed would move as the field loses it.
const untilWritten = "hidden group-data-written/composer:flex";

/** A field to say something in; "@" offers the members to mention. */
export function Composer(props: ComposerProps) {
  const { place, label, people, sendLabel, start, autoFocus, isCompact, onSend, onCancel } = props;
  const t = useTranslations("comments");
  const { userId } = useAround();
  const listId = useId();
  const words = useDraft(`${userId} ${place}`, start);
  const { text, commentId, mentions } = words.draft;
  const { field, offers, offer, type, choose, onOfferKey, setCaret } = useMentioning(words, people);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const body = text.trim();
  const tooMany = body.length - longestComment;
  const isReady = body !== "" && tooMany <= 0;

  async function send() {
    if (isSending || !isReady) return;
    setSending(true);
    const refusal = await onSend({ commentId, body, mentions: [...mentions] });
    setSending(false);
    setProblem(refusal);
    if (!refusal) words.clear();
  }

  function cancel() {
    words.clear();
    onCancel?.();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send();
    else if (event.key === "Escape" && onCancel && !offer) cancel();
    else if (!onOfferKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      data-written={text !== "" || undefined}
      className="group/composer relative flex flex-col gap-2"
    >
      <textarea
        ref={field}
        {...useMenuField(field, onCancel !== undefined)}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus={autoFocus}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-activedescendant={offer ? `${listId}-${offer.id}` : undefined}
        aria-invalid={tooMany > 0}
        placeholder={label}
        rows={isCompact ? 1 : 2}
        value={text}
        onChange={(event) => {
          setProblem(undefined);
          type(event.target.value, event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        className={cx(
          fieldClasses.control,
          "max-h-[40dvh] resize-y py-1.5 [field-sizing:content]",
          isCompact ? "min-h-8 group-data-written/composer:min-h-14" : "min-h-14",
        )}
      />
      <PeopleList id={listId} people={offers} activeId={offer?.id} onChoose={choose} />
      {tooMany > 0 && <FormMessage>{t("tooLong", { count: tooMany })}</FormMessage>}
      {problem && <FormMessage>{problem}</FormMessage>}
      <div className={cx("flex justify-end gap-2", isCompact && untilWritten)}>
        {onCancel && (
          <Button size="sm" variant="ghost" onPress={cancel}>
            {t("cancel")}
          </Button>
        )}
        <Button
          size="sm"
          variant="primary"
          isPending={isSending}
          isDisabled={!isReady}
          onPress={() => void send()}
        >
          {sendLabel}
        </Button>
      </div>
    </div>
  );
}
