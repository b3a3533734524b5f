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

  const walk = (by: number) => setActive((at + by + offers.length) % offers.length);
  return { field, offers, offer: offers[at], type, choose, walk, setCaret };
}
