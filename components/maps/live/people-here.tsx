"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { personColor } from "@/components/ui/person-color";
import type { PersonHere } from "@/lib/maps/live/frames";
import { useLive, usePresence } from "./live-context";

const mostShown = 5;

/** Everybody else who has the map open; pressing one follows them over the board. */
export function PeopleHere() {
  const t = useTranslations("live");
  const { presence } = useLive();
  const connections = usePresence("people", (all) => all.people());
  const followed = usePresence("people", (all) => all.followed());
  const people = onePerPerson(connections);
  if (people.length === 0) return null;
  const shown = people.slice(0, mostShown);
  return (
    <ul aria-label={t("here")} className="flex items-center -space-x-1.5 rtl:space-x-reverse">
      {shown.map(({ userId, name, doing }) => (
        <li key={userId} className="max-sm:nth-[n+3]:hidden">
          <button
            type="button"
            aria-pressed={followed === userId}
            aria-label={t(followed === userId ? "unfollow" : "follow", { name })}
            title={doing?.isTyping ? t("personTyping", { name }) : name}
            onClick={() => presence.follow(followed === userId ? null : userId)}
            className={cx(
              "flex size-7 items-center justify-center rounded-pill border-2 border-surface pointer-coarse:size-11",
              followed === userId && "ring-2",
              doing?.isTyping && "animate-pulse motion-reduce:animate-none",
            )}
            style={{ "--tw-ring-color": personColor(userId) }}
          >
            <Avatar id={userId} name={name} isDecorative />
          </button>
        </li>
      ))}
      {people.length > mostShown && (
        <li className="ps-3 text-xs text-ink-2">
          {t("more", { count: people.length - mostShown })}
        </li>
      )}
    </ul>
  );
}

/** People with several tabs are one; what they do is what they do in the tab where they type. */
function onePerPerson(people: readonly PersonHere[]): PersonHere[] {
  const byId = new Map<string, PersonHere>();
  for (const person of people) {
    const known = byId.get(person.userId);
    if (!known || person.doing?.isTyping) byId.set(person.userId, person);
  }
  return [...byId.values()];
}
