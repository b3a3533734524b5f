"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { fieldClasses } from "@/components/ui/field-classes";
import { FormMessage } from "@/components/ui/form-message";
import { mentionQuery, suggestPeople } from "@/lib/comments/mentioned";
import { PeopleList } from "./people-list";

type Person = { id: string; name: string };
type ComposerProps = {
  label: string;
  people: Person[];
  sendLabel: string;
  start?: string;
  autoFocus?: boolean;
  /** A returned text says why it was refused; what was typed stays. */
  onSend: (body: string, mentions: string[]) => Promise<string | undefined>;
  onCancel?: () => void;
};

/** A field to say something in; "@" offers the members to mention. */
export function Composer(props: ComposerProps) {
  const { label, people, sendLabel, start = "", autoFocus, onSend, onCancel } = props;
  const t = useTranslations("comments");
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [text, setText] = useState(start);
  const [caret, setCaret] = useState(start.length);
  const [chosen, setChosen] = useState<string[]>([]);
  const [active, setActive] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const typed = mentionQuery(text, caret);
  const offers = typed ? suggestPeople(typed.query, people) : [];
  const offer = offers[Math.min(active, offers.length - 1)];

  function change(next: string, at: number) {
    setText(next);
    setCaret(at);
    setActive(0);
    setProblem(undefined);
  }

  function mention(person: Person) {
    if (!typed) return;
    const before = `${text.slice(0, typed.from)}@${person.name} `;
    change(before + text.slice(caret).replace(/^ /, ""), before.length);
    setChosen([...chosen, person.id]);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  }

  async function send() {
    if (isSending || text.trim() === "") return;
    setSending(true);
    const refusal = await onSend(text, chosen);
    setSending(false);
    if (refusal) return setProblem(refusal);
    setText("");
    setChosen([]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (offer && by !== 0) setActive((active + by + offers.length) % offers.length);
    else if (offer && (event.key === "Enter" || event.key === "Tab")) mention(offer);
    else if (offer && event.key === "Escape") setCaret(0);
    else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send();
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative flex flex-col gap-2">
      <textarea
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus={autoFocus}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-activedescendant={offer ? `${listId}-${offer.id}` : undefined}
        placeholder={label}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => change(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        className={cx(fieldClasses.control, "min-h-14 resize-y py-1.5 [field-sizing:content]")}
      />
      <PeopleList id={listId} people={offers} activeId={offer?.id} onChoose={mention} />
      {problem && <FormMessage>{problem}</FormMessage>}
      <div className="flex justify-end gap-2">
        {onCancel && (
          <Button size="sm" variant="ghost" onPress={onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button
          size="sm"
          variant="primary"
          isPending={isSending}
          isDisabled={text.trim() === ""}
          onPress={() => void send()}
        >
          {sendLabel}
        </Button>
      </div>
    </div>
  );
}
