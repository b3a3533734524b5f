"use client";

import { BookOpen, Copy, Ellipsis, FolderInput, LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { DuplicateDialog } from "./duplicate-dialog";
import { FileDialog } from "./file-dialog";
import type { CopyPlaces, MenuMap } from "./map-menu-types";
import { TemplateDialog } from "./template-dialog";

type Opened = "duplicate" | "template" | "file" | null;

/** What can be done with a whole journey. */
export function MapMenu({ map, places }: { map: MenuMap; places: CopyPlaces }) {
  const t = useTranslations("templates.menu");
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Menu
        label={t("label")}
        placement="bottom end"
        trigger={<IconButton label={t("label")} icon={<Ellipsis size={16} />} />}
      >
        <MenuItem icon={<Copy size={14} />} onAction={() => setOpened("duplicate")}>
          {t("duplicate")}
        </MenuItem>
        <MenuItem icon={<LayoutTemplate size={14} />} onAction={() => setOpened("template")}>
          {t("template")}
        </MenuItem>
        <MenuItem icon={<FolderInput size={14} />} onAction={() => setOpened("file")}>
          {t("file")}
        </MenuItem>
        <MenuItem icon={<BookOpen size={14} />} href={`/${places.slug}/maps/${map.id}/story`}>
          {t("story")}
        </MenuItem>
      </Menu>
      <DuplicateDialog map={map} places={places} isOpen={opened === "duplicate"} onClose={close} />
      <TemplateDialog map={map} places={places} isOpen={opened === "template"} onClose={close} />
      <FileDialog map={map} places={places} isOpen={opened === "file"} onClose={close} />
    </>
  );
}
