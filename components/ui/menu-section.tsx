"use client";

import type { ReactNode } from "react";
import { MenuSection as AriaMenuSection, Header } from "react-aria-components";

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
