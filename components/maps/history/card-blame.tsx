"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Spinner } from "@/components/ui/spinner";

const BlameText = lazy(() => import("./blame-text"));

/** Who made a card and who changed it last, read when somebody asks. */
export function CardBlame({ cardId }: { cardId: string }) {
  const t = useTranslations("history");
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-t border-line pt-3"
    >
      <summary className="min-h-6 font-medium text-ink-2">{t("blame.title")}</summary>
      {isOpen && (
        <Suspense fallback={<Spinner size={14} />}>
          <BlameText cardId={cardId} />
        </Suspense>
      )}
    </details>
  );
}
