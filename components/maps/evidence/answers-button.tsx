"use client";

import { MessageSquareQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useSide } from "../../comments/side-store";
import { useBoard } from "../state/board-context";

/** Opens and closes the answers beside the board. */
export function AnswersButton() {
  const t = useTranslations("maps.evidence");
  const { canEdit } = useBoard();
  const isOpen = useSide((side) => side.panel === "answers");
  const toggle = useSide((side) => side.toggle);
  if (!canEdit) return null;
  return (
    <IconButton
      label={t("openPanel")}
      icon={<MessageSquareQuote size={16} />}
      aria-pressed={isOpen}
      onPress={() => toggle("answers")}
    />
  );
}
