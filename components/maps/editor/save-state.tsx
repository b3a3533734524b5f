"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBoardValue } from "../state/board-context";

/** Whether everything drawn is on disk; read out politely when it changes. */
export function SaveState() {
  const t = useTranslations("maps");
  const { state, count } = useBoardValue("status", (store) => store.status());
  return (
    <span role="status" className="flex items-center gap-1.5 text-ink-2" data-save={state}>
      {state === "offline" && <CloudOff aria-hidden size={14} className="text-danger" />}
      <span className="max-sm:sr-only">{t(`save.${state}`, { count })}</span>
    </span>
  );
}
