"use client";

import { use } from "react";
import { type MenuItemProps, MenuPartsContext } from "./menu-parts";

export function MenuItem(props: MenuItemProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.Item {...props} />;
}
