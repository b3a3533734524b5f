"use client";

import { type RefObject, useEffect, useEffectEvent, useId, useState } from "react";
import { createPortal } from "react-dom";
import { PeopleList } from "@/components/comments/people-list";
import { cx } from "@/components/ui/cx";
import { mentionQuery, suggestPeople } from "@/lib/comments/mentioned";
import { useSurroundings } from "../editor/editor-context";
import { applyEdit } from "./apply-edit";
import { listenForFormatting } from "./listen";

type Person = { id: string; name: string };
type Offer = { from: number; to: number; people: Person[]; active: number };
type WritingAidsProps = { field: RefObject<HTMLTextAreaElement | null> };

/** In pixels: between field and list, and what a name needs. */
const [gap, leastWidth] = [6, 200];

/** What helps to write a card's text: keys that format it, and the members to name after "@". */
export default function WritingAids({ field }: WritingAidsProps) {
  const { members } = useSurroundings();
  const id = useId();
  const [offer, setOffer] = useState<Offer | null>(null);
  const active = offer?.people[offer.active];

  useEffect(() => {
    const element = field.current;
    return element ? listenForFormatting(element) : undefined;
  }, [field]);

  const look = useEffectEvent((event: Event) => {
    const element = field.current;
    if (!element || (event.type !== "input" && !offer)) return;
    const isOver = event.type === "blur" || element.selectionStart !== element.selectionEnd;
    setOffer(isOver ? null : offerAt(element, members));
  });

  function choose(person: Person) {
    const element = field.current;
    if (!element || !offer) return;
    const rest = element.value.slice(offer.to).startsWith(" ") ? 1 : 0;
    const insert = `@${person.name} `;
    const at = offer.from + insert.length;
    applyEdit(element, { from: offer.from, to: offer.to + rest, insert, selected: [at, at] });
    setOffer(null);
  }

  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!offer || !active || event.isComposing) return;
    const { length } = offer.people;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) setOffer({ ...offer, active: (offer.active + by + length) % length });
    else if (event.key === "Enter" || event.key === "Tab") choose(active);
    else if (event.key === "Escape") setOffer(null);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.addEventListener("keydown", answer, { capture: true });
    element.addEventListener("input", look);
    element.addEventListener("blur", look);
    document.addEventListener("selectionchange", look);
    return () => {
      element.removeEventListener("keydown", answer, { capture: true });
      element.removeEventListener("input", look);
      element.removeEventListener("blur", look);
      document.removeEventListener("selectionchange", look);
    };
  }, [field]);

  // Only while people are offered is the field more than a field.
  const activeId = active && `${id}-${active.id}`;
  useEffect(() => {
    const element = field.current;
    if (!element || !activeId) return;
    const attributes = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "true",
      "aria-controls": id,
      "aria-activedescendant": activeId,
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) element.removeAttribute(name);
    };
  }, [field, id, activeId]);

  if (!offer || !field.current) return null;
  const { left, top, bottom, width } = field.current.getBoundingClientRect();
  const isLow = bottom > window.innerHeight * 0.6;
  const place = isLow ? { bottom: window.innerHeight - top + gap } : { top: bottom + gap };
  return createPortal(
    <div className="fixed z-50" style={{ left, width: Math.max(width, leastWidth), ...place }}>
      <PeopleList
        id={id}
        people={offer.people}
        activeId={active?.id}
        onChoose={choose}
        className={cx("w-full", isLow && "bottom-0")}
      />
    </div>,
    document.body,
  );
}

/** The members a half-typed name at the caret can mean; null where there is none. */
function offerAt({ value, selectionStart: to }: HTMLTextAreaElement, members: readonly Person[]) {
  const typed = value.includes("@") ? mentionQuery(value, to) : null;
  const people = typed ? suggestPeople(typed.query, members) : [];
  return typed && people.length > 0 ? { from: typed.from, to, people, active: 0 } : null;
}
