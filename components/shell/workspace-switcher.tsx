"use client";

import { ChevronsUpDown, Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  Autocomplete,
  Button,
  Input,
  Menu,
  MenuTrigger,
  SearchField,
  useFilter,
} from "react-aria-components";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { PopoverSurface } from "@/components/ui/popover-surface";
import { railItemClasses } from "./rail-classes";
import { useShell } from "./shell-store";
import type { ShellMembership, ShellWorkspace } from "./shell-types";
import { WorkspaceMark } from "./workspace-mark";

type WorkspaceSwitcherProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  isWide: boolean;
};

const searchableFrom = 8;

export function WorkspaceSwitcher({ workspace, workspaces, isWide }: WorkspaceSwitcherProps) {
  const t = useTranslations("shell");
  const { contains } = useFilter({ sensitivity: "base" });
  const { open, show, hide } = useShell();
  return (
    <MenuTrigger
      isOpen={open === "switcher"}
      onOpenChange={(isOpen) => (isOpen ? show("switcher") : hide())}
    >
      <Button
        aria-label={t("workspaces.open", { name: workspace.name })}
        className={railItemClasses(isWide)}
      >
        <WorkspaceMark name={workspace.name} />
        {isWide && (
          <>
            <span className="min-w-0 grow truncate text-start font-semibold text-ink">
              {workspace.name}
            </span>
            <ChevronsUpDown aria-hidden size={14} className="shrink-0" />
          </>
        )}
      </Button>
      <PopoverSurface placement="right top" className="w-64">
        <Autocomplete filter={contains}>
          {workspaces.length >= searchableFrom && (
            <SearchField
              autoFocus
              aria-label={t("workspaces.search")}
              className="flex items-center gap-2 border-b border-line px-3"
            >
              <Search aria-hidden size={14} className="text-ink-3" />
              <Input
                placeholder={t("workspaces.search")}
                className="h-9 min-w-0 grow bg-transparent outline-none"
              />
            </SearchField>
          )}
          <Menu
            aria-label={t("workspaces.title")}
            className="max-h-96 overflow-auto p-1 outline-none"
          >
            <MenuSection title={t("workspaces.title")}>
              {workspaces.map((item) => (
                <MenuItem
                  key={item.slug}
                  id={item.slug}
                  href={`/${item.slug}`}
                  icon={<WorkspaceMark name={item.name} />}
                  description={t(`roles.${item.role}`)}
                  isChecked={item.slug === workspace.slug}
                >
                  {item.name}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSeparator />
            <MenuItem href="/workspaces/new" icon={<Plus aria-hidden size={16} />}>
              {t("workspaces.create")}
            </MenuItem>
          </Menu>
        </Autocomplete>
      </PopoverSurface>
    </MenuTrigger>
  );
}
