"use client";

import { Collection, Header, MenuItem, MenuSection, Text } from "react-aria-components";
import { PaletteIcon } from "./palette-icon";
import type { PaletteSection } from "./palette-types";

export function PaletteGroup({ section }: { section: PaletteSection }) {
  return (
    <MenuSection id={section.id}>
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">{section.title}</Header>
      <Collection items={section.entries}>
        {(entry) => (
          <MenuItem
            id={entry.id}
            href={entry.href}
            textValue={entry.label}
            className="flex min-h-9 items-center gap-3 rounded-card px-2.5 outline-none focus:bg-hover forced-colors:focus:outline-2 pointer-coarse:min-h-11"
          >
            <PaletteIcon name={entry.icon} />
            <Text slot="label" className="min-w-0 grow truncate text-base">
              {entry.label}
            </Text>
            {entry.hint && (
              <Text slot="description" className="shrink-0 text-xs text-ink-3">
                {entry.hint}
              </Text>
            )}
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  );
}
