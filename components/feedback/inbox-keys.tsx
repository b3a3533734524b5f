"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";

const keys = [
  { id: "move", keys: ["J", "K"] },
  { id: "select", keys: ["X"] },
  { id: "close", keys: ["E"] },
  { id: "assign", keys: ["A"] },
  { id: "link", keys: ["L"] },
  { id: "unread", keys: ["U"] },
  { id: "reply", keys: ["R"] },
] as const;

/** The keys of the inbox, below its list. */
export function InboxKeys() {
  const t = useTranslations("feedback.keys");
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 p-3 text-xs text-ink-3 pointer-coarse:hidden">
      {keys.map((one) => (
        <span key={one.id} className="flex items-center gap-1">
          {one.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {t(one.id)}
        </span>
      ))}
    </p>
  );
}
