"use client";

import { useRef, useState } from "react";
import { mentionQuery, suggestPeople } from "@/lib/comments/mentioned";
import type { Draft } from "./drafts";

type Person = { id: string; name: string };
type Words = { draft: Draft; write: (change: Partial<Draft>) => void };

/** The people offered after "@" in a field, the one that Enter would take, and what choosing one writes. */
export function useMentioning({ draft, write }: Words, people: readonly Person[]) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(draft.text.length);
  const [active, setActive] = useState(0);
  const typed = mentionQuery(draft.text, caret);
  const offers = typed ? suggestPeople(typed.query, people) : [];
  const at = Math.min(active, offers.length - 1);
  const offer = offers[at];

  function type(text: string, to: number) {
    write({ text });
    setCaret(to);
    setActive(0);
  }

  function choose(person: Person) {
    if (!typed) return;
    const before = `${draft.text.slice(0, typed.from)}@${person.name} `;
    const text = before + draft.text.slice(caret).replace(/^ /, "");
    write({ text, mentions: [...draft.mentions, person.id] });
    setCaret(before.length);
    setActive(0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  }

  /** @returns whether the key was meant for the list */
  function onOfferKey(key: string): boolean {
    const by = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (!offer) return false;
    if (by !== 0) setActive((at + by + offers.length) % offers.length);
    else if (key === "Enter" || key === "Tab") choose(offer);
    else if (key === "Escape") setCaret(0);
    else return false;
    return true;
  }

  return { field, offers, offer, type, choose, onOfferKey, setCaret };
}
