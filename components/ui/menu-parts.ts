"use client";

import { type ComponentType, createContext, type ReactNode } from "react";

export type MenuItemProps = {
  children: string;
  id?: string;
  icon?: ReactNode;
  href?: string;
  onAction?: () => void;
  isDanger?: boolean;
  isChecked?: boolean;
  isDisabled?: boolean;
  shortcut?: string;
  description?: string;
};
export type MenuSectionProps = { title: string; children: ReactNode };

type MenuParts = {
  Item: ComponentType<MenuItemProps>;
  Section: ComponentType<MenuSectionProps>;
  Separator: ComponentType;
};

/** How entries are drawn; given by an open menu, so that a closed one loads nothing of it. */
export const MenuPartsContext = createContext<MenuParts | null>(null);
