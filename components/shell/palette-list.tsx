"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Autocomplete, Input, Menu, SearchField, useFilter } from "react-aria-components";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { placeHref, places } from "./destinations";
import { PaletteGroup } from "./palette-group";
import type { PaletteSearch, PaletteSection } from "./palette-types";
import { usePaletteSearch } from "./use-palette-search";

type PaletteListProps = {
  workspaceSlug: string;
  search: PaletteSearch;
  commands: PaletteSection[];
  onChosen: () => void;
};

export function PaletteList({ workspaceSlug, search, commands, onChosen }: PaletteListProps) {
  const t = useTranslations("shell.palette");
  const [text, setText] = useState("");
  const go = usePlaceSection(workspaceSlug);
  const { contains } = useFilter({ sensitivity: "base" });
  const found = usePaletteSearch({ search, typed: text });

  const matching = [go, ...commands].map((section) => ({
    ...section,
    entries: section.entries.filter((entry) => contains(entry.label, text.trim())),
  }));
  const sections = [...matching, ...found.sections].filter(({ entries }) => entries.length > 0);

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        autoFocus
        aria-label={t("title")}
        className="flex h-12 items-center gap-3 border-b border-line px-4"
      >
        {found.isSearching ? <Spinner size={18} /> : <Search aria-hidden size={18} />}
        <Input
          placeholder={t("placeholder")}
          className="min-w-0 grow bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <span className="flex touch-only:hidden">
          <Kbd>esc</Kbd>
        </span>
      </SearchField>
      <Menu
        aria-label={t("results")}
        items={sections}
        onAction={onChosen}
        className="max-h-[50dvh] overflow-auto p-1.5 outline-none"
        renderEmptyState={() => (
          <p className="px-3 py-6 text-center text-ink-2">
            {found.isSearching ? t("searching") : t("nothing", { text })}
          </p>
        )}
      >
        {(section) => <PaletteGroup section={section} />}
      </Menu>
      {found.hasFailed && (
        <p role="status" className="border-t border-line px-4 py-2 text-xs text-pain-ink">
          {t("failed")}
        </p>
      )}
    </Autocomplete>
  );
}

function usePlaceSection(workspaceSlug: string): PaletteSection {
  const t = useTranslations("shell");
  const entries = [...places, { id: "settings" as const, path: "/settings", key: "" }].map(
    (place) => ({
      id: `place:${place.id}`,
      label: t(`places.${place.id}`),
      href: placeHref(workspaceSlug, place),
      hint: place.key ? `G ${place.key.toUpperCase()}` : undefined,
    }),
  );
  return { id: "go", title: t("palette.go"), entries };
}
