"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useBoard } from "../state/board-context";
import { hearsOthers } from "./hears-others";
import { useLive } from "./live-context";

/** Not more often than this do screen readers hear of others. Milliseconds. */
const pauseMs = 8000;

/**
 * What others change, said to whoever wants to hear it, politely and gathered, so that it never talks over one's own
 * work.
 */
export function Overheard() {
  const t = useTranslations("live");
  const store = useBoard();
  const { presence } = useLive();
  const [message, setMessage] = useState({ text: "", turn: 0 });
  useEffect(() => {
    const counts = new Map<string, number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      const [first, ...others] = [...counts];
      counts.clear();
      if (!first || !hearsOthers()) return;
      const [userId, count] = first;
      const total = others.reduce((sum, [, more]) => sum + more, count);
      const name = presence.people().find((one) => one.userId === userId)?.name;
      const isOne = others.length === 0 && name;
      const text = isOne ? t("changed", { count, name }) : t("changedByMany", { count: total });
      setMessage(({ turn }) => ({ text, turn: turn + 1 }));
    };
    const hear = () => {
      const actorId = store.link.heard()?.actorId ?? "";
      counts.set(actorId, (counts.get(actorId) ?? 0) + 1);
      timer ??= setTimeout(say, pauseMs);
    };
    const stop = store.subscribe("foreign", hear);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, presence, t]);
  return (
    <div aria-live="polite" className="sr-only">
      {/* The same words again are news again. */}
      <span key={message.turn}>{message.text}</span>
    </div>
  );
}
