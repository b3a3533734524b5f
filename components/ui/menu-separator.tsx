"use client";

import { use } from "react";
import { MenuPartsContext } from "./menu-parts";

export function MenuSeparator() {
  const parts = use(MenuPartsContext);
  return parts && <parts.Separator />;
}
