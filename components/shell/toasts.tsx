"use client";

import { useTranslations } from "next-intl";
import { Toaster } from "sonner";

export function Toasts() {
  const t = useTranslations("shell");
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
