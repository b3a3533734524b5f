"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { type CardFilter, filterToAddress, isFiltering } from "@/lib/maps/filter";
import { useBoard } from "../state/board-context";
import type { SavedView, useSavedViews } from "./use-saved-views";
import { ViewName } from "./view-name";

type ViewItemProps = {
  view: SavedView;
  filter: CardFilter;
  views: ReturnType<typeof useSavedViews>;
};

/** One saved view: a press shows it, its menu shares and changes it. */
export function ViewItem({ view, filter, views }: ViewItemProps) {
  const t = useTranslations("maps.filter");
  const tUi = useTranslations("ui");
  const store = useBoard();
  const pathname = usePathname();
  const [isRenaming, setRenaming] = useState(false);
  const { id, name } = view;
  const isShown = filterToAddress(view.filter) === filterToAddress(filter);

  async function copyLink() {
    const query = new URLSearchParams({ filter: filterToAddress(view.filter) });
    try {
      await navigator.clipboard.writeText(`${window.location.origin}${pathname}?${query}`);
      notify.ok(t("linkCopied"));
    } catch {
      notify.error(tUi("copyFailed"));
    }
  }

  async function rename(next: string) {
    const isDone = next === name || (await views.rename(id, next));
    if (isDone) setRenaming(false);
    return isDone;
  }

  if (isRenaming) return <ViewName start={name} sayingFor={() => t("rename")} onName={rename} />;
  return (
    <div className="flex items-center gap-1">
      <Button
        variant="ghost"
        size="sm"
        aria-pressed={isShown}
        className="min-w-0 grow justify-start aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        onPress={() => store.ui.set({ filter: view.filter })}
      >
        <span className="truncate">{name}</span>
      </Button>
      <Menu
        label={t("viewMenu", { name })}
        trigger={<IconButton label={t("viewMenu", { name })} icon={<Ellipsis size={14} />} />}
      >
        <MenuItem onAction={() => void copyLink()}>{t("copyLink")}</MenuItem>
        {store.canEdit && <MenuItem onAction={() => setRenaming(true)}>{t("rename")}</MenuItem>}
        {store.canEdit && isFiltering(filter) && !isShown && (
          <MenuItem onAction={() => void views.save({ name, filter })}>{t("replace")}</MenuItem>
        )}
        {store.canEdit && (
          <MenuItem isDanger onAction={() => void views.remove(view)}>
            {t("deleteView")}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
