"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { Kbd } from "@/components/ui/kbd";
import { useShell } from "./shell-store";
import { useModifierName } from "./use-modifier-name";

/** The long field in a bar that opens the command palette. */
export function SearchButton() {
  const t = useTranslations("shell");
  const show = useShell((state) => state.show);
  const modifier = useModifierName();
  return (
    <Button
      onPress={() => show("palette")}
      className="flex h-7 w-56 items-center gap-2 rounded-control border border-line-strong bg-surface-2 px-2 text-ink-2 hover:border-line-field max-lg:w-auto pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
    >
      <Search aria-hidden size={14} />
      <span className="grow truncate text-start max-lg:sr-only">{t("searchHint")}</span>
      <span aria-hidden className="max-lg:hidden">
        <Kbd>{modifier}K</Kbd>
      </span>
    </Button>
  );
}
