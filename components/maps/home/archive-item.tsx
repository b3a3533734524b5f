"use client";

import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { useArchive } from "./use-archive";

type ArchiveItemProps = { slug: string; map: { id: string; title: string } };

/** Takes a journey off the page without asking; the message offers it back. */
export function ArchiveItem({ slug, map }: ArchiveItemProps) {
  const t = useTranslations("templates.menu");
  const { putAway } = useArchive(slug);
  return (
    <MenuItem icon={<Archive size={14} />} onAction={() => putAway(map)}>
      {t("archive")}
    </MenuItem>
  );
}
