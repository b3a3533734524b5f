"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useSide } from "../../comments/side-store";

/** Opens and closes what has happened to the map. */
export function HistoryButton() {
  const t = useTranslations("history");
  const isOpen = useSide((side) => side.panel === "history");
  const toggle = useSide((side) => side.toggle);
  return (
    <IconButton
      label={t("open")}
      icon={<History size={16} />}
      aria-pressed={isOpen}
      onPress={() => toggle("history")}
    />
  );
}
