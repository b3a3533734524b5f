"use client";

import { useTranslations } from "next-intl";
import { GeneralShortcuts } from "@/components/shell/general-shortcuts";
import { ShortcutLines } from "@/components/shell/shortcut-lines";
import { SingleKeysSwitch } from "@/components/shell/single-keys-switch";
import { useModifierName } from "@/components/shell/use-modifier-name";
import { Dialog } from "@/components/ui/dialog";
import { HearsOthersSwitch } from "../live/hears-others-switch";
import { useBoard } from "../state/board-context";
import { shortcuts } from "./shortcuts";

/** Every key of the editor and of the pages around it, and the switch for those without Ctrl. */
export default function ShortcutSheet() {
  const t = useTranslations("maps.keys");
  const store = useBoard();
  const mod = useModifierName().trim();
  const name = (key: string) => (key === "mod" ? mod : key);
  return (
    <Dialog
      isOpen
      size="lg"
      title={t("title")}
      onOpenChange={(isOpen) => !isOpen && store.ui.set({ overlay: null })}
    >
      <div className="flex flex-col gap-5">
        <SingleKeysSwitch />
        <HearsOthersSwitch />
        <div className="gap-6 sm:columns-2">
          {shortcuts.map((section) => (
            <ShortcutLines
              key={section.id}
              title={t(`sections.${section.id}`)}
              lines={section.lines.map((line) => ({
                keys: line.keys.map(name),
                text: t(`lines.${line.id}`),
              }))}
            />
          ))}
          <GeneralShortcuts />
        </div>
      </div>
    </Dialog>
  );
}
