"use client";

import { use } from "react";
import { MenuPartsContext, type MenuSectionProps } from "./menu-parts";

export function MenuSection(props: MenuSectionProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.Section {...props} />;
}
