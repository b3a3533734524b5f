"use client";

import { BookOpen, Copy, Ellipsis, FolderInput, LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { CopyPlaces, MenuMap } from "./map-menu-types";

const dialogs = {
  duplicate: lazy(() => import("./duplicate-dialog")),
  template: lazy(() => import("./template-dialog")),
  file: lazy(() => import("./file-dialog")),
};

type MapMenuProps = {
  map: MenuMap;
  places: CopyPlaces;
  /** What can be done besides where it stands. */
  children?: ReactNode;
};

/** What can be done with a whole journey. */
export function MapMenu({ map, places, children }: MapMenuProps) {
  const t = useTranslations("templates.menu");
  const [chosen, setChosen] = useState<keyof typeof dialogs | null>(null);
  const [isOpen, setOpen] = useState(false);
  const Chosen = chosen && dialogs[chosen];

  function open(dialog: keyof typeof dialogs) {
    setChosen(dialog);
    setOpen(true);
  }

  return (
    <>
      <Menu
        label={t("label")}
        placement="bottom end"
        trigger={<IconButton label={t("label")} icon={<Ellipsis size={16} />} />}
      >
        <MenuItem icon={<Copy size={14} />} onAction={() => open("duplicate")}>
          {t("duplicate")}
        </MenuItem>
        <MenuItem icon={<LayoutTemplate size={14} />} onAction={() => open("template")}>
          {t("template")}
        </MenuItem>
        <MenuItem icon={<FolderInput size={14} />} onAction={() => open("file")}>
          {t("file")}
        </MenuItem>
        <MenuItem icon={<BookOpen size={14} />} href={`/${places.slug}/maps/${map.id}/story`}>
          {t("story")}
        </MenuItem>
        {children}
      </Menu>
      {Chosen && (
        <Suspense fallback={null}>
          <Chosen map={map} places={places} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
