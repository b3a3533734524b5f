"use client";

import { Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Autocomplete, Input, Menu, SearchField, useFilter } from "react-aria-components";
import { MenuContents } from "@/components/ui/menu-contents";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { PopoverSurface } from "@/components/ui/popover-surface";
import type { Layer } from "@/components/ui/use-layer";
import type { ShellMembership } from "./shell-types";
import { WorkspaceMark } from "./workspace-mark";

type WorkspaceListProps = {
  layer: Layer;
  currentSlug: string;
  workspaces: ShellMembership[];
};

const searchableFrom = 8;

/** The open list of workspaces, with a search when there are many. */
export default function WorkspaceList({ layer, currentSlug, workspaces }: WorkspaceListProps) {
  const t = useTranslations("shell.workspaces");
  const { contains } = useFilter({ sensitivity: "base" });
  const isSearchable = workspaces.length >= searchableFrom;
  const menu = (
    <MenuContents>
      <Menu
        aria-label={t("title")}
        autoFocus={isSearchable ? undefined : layer.startsAt}
        onClose={() => layer.setOpen(false)}
        className="max-h-96 overflow-auto p-1 outline-none"
      >
        <MenuSection title={t("title")}>
          {workspaces.map((item) => (
            <WorkspaceItem key={item.slug} item={item} isCurrent={item.slug === currentSlug} />
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem href="/workspaces/new" icon={<Plus aria-hidden size={16} />}>
          {t("create")}
        </MenuItem>
      </Menu>
    </MenuContents>
  );
  return (
    <PopoverSurface
      triggerRef={layer.trigger}
      trigger="MenuTrigger"
      isOpen={layer.isOpen}
      onOpenChange={layer.setOpen}
      placement="right top"
      className="w-64"
    >
      {isSearchable ? (
        <Autocomplete filter={contains}>
          <WorkspaceSearch />
          {menu}
        </Autocomplete>
      ) : (
        menu
      )}
    </PopoverSurface>
  );
}

function WorkspaceSearch() {
  const t = useTranslations("shell.workspaces");
  return (
    <SearchField
      autoFocus
      aria-label={t("search")}
      className="flex items-center gap-2 border-b border-line px-3"
    >
      <Search aria-hidden size={14} className="text-ink-3" />
      <Input placeholder={t("search")} className="h-9 min-w-0 grow bg-transparent outline-none" />
    </SearchField>
  );
}

function WorkspaceItem({ item, isCurrent }: { item: ShellMembership; isCurrent: boolean }) {
  const t = useTranslations("shell");
  return (
    <MenuItem
      id={item.slug}
      href={`/${item.slug}`}
      icon={<WorkspaceMark name={item.name} />}
      description={t(`roles.${item.role}`)}
      isChecked={isCurrent}
    >
      {item.name}
    </MenuItem>
  );
}
