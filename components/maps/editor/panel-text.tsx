"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import type { Card } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { setCard } from "../state/gestures";

/** The text of the selected card; leaving the field saves. */
export function PanelText({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const [draft, setDraft] = useState<string | null>(null);

  function save() {
    const value = draft?.trim();
    setDraft(null);
    if (value !== undefined && value !== card.text)
      setCard(store, card.id, { field: "text", value });
  }

  return (
    <TextArea
      label={t("card.text")}
      rows={3}
      maxLength={2000}
      value={draft ?? card.text}
      isReadOnly={!store.canEdit}
      onChange={setDraft}
      onBlur={save}
    />
  );
}
