"use client";

import { CornerDownRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { useAround } from "../../comments/around-map";
import { useSurroundings } from "../editor/editor-context";

/** The maps whose cards lead to this one. */
export function LinksHere() {
  const t = useTranslations("templates.links");
  const { linksHere } = useAround();
  const { workspaceSlug } = useSurroundings();
  if (linksHere.length === 0) return null;
  return (
    <PopoverPanel
      label={t("title")}
      placement="bottom end"
      trigger={
        <IconButton
          label={t("title")}
          icon={<CornerDownRight size={16} className="rtl:-scale-x-100" />}
        />
      }
    >
      <h2 className="pb-2 font-medium">{t("title")}</h2>
      <ul className="flex flex-col gap-1">
        {linksHere.map((map) => (
          <li key={map.id} className="flex items-baseline gap-2">
            <Link href={`/${workspaceSlug}/maps/${map.id}`} className="text-accent-ink underline">
              {map.title}
            </Link>
            <span className="text-xs text-ink-3">{t("cards", { count: map.cards })}</span>
          </li>
        ))}
      </ul>
    </PopoverPanel>
  );
}
