"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { GeneralShortcuts } from "./general-shortcuts";
import { useShell } from "./shell-store";
import { ShortcutLines } from "./shortcut-lines";
import { SingleKeysSwitch } from "./single-keys-switch";

/** The open sheet of keys. */
export default function ShortcutLayer() {
  const t = useTranslations("shell");
  const { open, hide, pageKeys } = useShell();
  return (
    <Dialog
      title={t("shortcuts")}
      isOpen={open === "shortcuts"}
      onOpenChange={(isOpen) => !isOpen && hide()}
    >
      <div className="flex flex-col gap-5">
        <SingleKeysSwitch />
        <div className="gap-6 sm:columns-2">
          {pageKeys && <ShortcutLines title={pageKeys.title} lines={pageKeys.lines} />}
          <GeneralShortcuts />
        </div>
      </div>
    </Dialog>
  );
}
