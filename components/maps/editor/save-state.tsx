"use client";

import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSaveStatus } from "./use-save-status";

const icons = { saved: CloudCheck, saving: CloudUpload };

/** Whether everything drawn is on disk; read out politely when it changes. */
export function SaveState() {
  const t = useTranslations("live");
  const { state, count, isKept } = useSaveStatus();
  const Icon = state === "offline" ? null : icons[state];
  const offline = count === 0 ? "offline" : isKept ? "offlineKept" : "offlineCount";
  return (
    <span
      role="status"
      className="flex items-center gap-1.5 text-ink-2"
      data-save={state}
      title={state === "offline" ? t("offlineHint") : undefined}
    >
      {state === "offline" && <CloudOff aria-hidden size={14} className="text-danger" />}
      {Icon && <Icon aria-hidden size={14} className="sm:hidden" />}
      <span className="max-sm:sr-only">{t(state === "offline" ? offline : state, { count })}</span>
    </span>
  );
}
