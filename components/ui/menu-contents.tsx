"use client";

import type { ReactNode } from "react";
import { MenuSection as AriaMenuSection, Header, Separator } from "react-aria-components";
import { MenuLayerItem } from "./menu-layer-item";
import { MenuPartsContext, type MenuSectionProps } from "./menu-parts";

const parts = { Item: MenuLayerItem, Section: LayerSection, Separator: LayerSeparator };

/** Lets the entries within draw themselves; around the children of the kit's own menu. */
export function MenuContents({ children }: { children: ReactNode }) {
  return <MenuPartsContext value={parts}>{children}</MenuPartsContext>;
}

function LayerSection({ title, children }: MenuSectionProps) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

function LayerSeparator() {
  return <Separator className="mx-1 my-1 border-t border-line" />;
}
