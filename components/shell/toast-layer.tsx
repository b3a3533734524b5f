"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Toaster, toast } from "sonner";
import { type Notice, onNotice } from "@/components/ui/notify";

type ToastLayerProps = {
  /** What came while this was loading. */
  first: readonly Notice[];
};

export default function ToastLayer({ first }: ToastLayerProps) {
  const t = useTranslations("shell");
  const shown = useRef(0);
  useEffect(() => {
    for (const notice of first.slice(shown.current)) show(notice);
    shown.current = first.length;
  }, [first]);
  useEffect(() => onNotice(show), []);
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={t("messages")}
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        style: {
          background: "var(--surface)",
          color: "var(--ink)",
          border: "1px solid var(--line-strong)",
          borderRadius: 12,
          fontFamily: "inherit",
          fontSize: 13,
        },
        actionButtonStyle: { background: "var(--accent)", color: "var(--on-accent)" },
      }}
    />
  );
}

function show({ kind, text, undo }: Notice) {
  const action = undo ? { label: undo.label, onClick: undo.onUndo } : undefined;
  if (kind === "error") toast.error(text, { action, duration: undo ? 60_000 : 8000 });
  else toast.success(text, { action, duration: undo ? 8000 : 4000 });
}
