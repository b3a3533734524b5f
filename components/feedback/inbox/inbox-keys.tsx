"use client";

import { useTranslations } from "next-intl";
import { usePageKeys } from "@/components/shell/use-page-keys";
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

/** The keys of the inbox, in sight however long its list is, and on the sheet of all keys. */
export function InboxKeys() {
  const t = useTranslations("feedback.keys");
  const lines = keys.map((one) => ({ keys: one.keys, text: t(one.id) }));
  usePageKeys({ title: t("title"), lines });
  return (
    <p className="sticky bottom-0 mt-auto flex flex-wrap gap-x-3 gap-y-1 border-t border-line bg-surface px-3 py-2 text-xs text-ink-3 max-lg:hidden pointer-coarse:hidden">
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
