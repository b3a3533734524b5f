"use client";

import { useTranslations } from "next-intl";
import { SingleKeysSwitch } from "@/components/shell/single-keys-switch";
import { useModifierName } from "@/components/shell/use-modifier-name";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useBoard } from "../state/board-context";
import { shortcuts } from "./shortcuts";

/** Every key of the editor, and the switch for those without Ctrl. */
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
        <div className="grid gap-6 sm:grid-cols-2">
          {shortcuts.map((section) => (
            <section key={section.id}>
              <h3 className="pb-2 text-xs font-medium text-ink-3">{t(`sections.${section.id}`)}</h3>
              <dl className="flex flex-col gap-2">
                {section.lines.map((line) => (
                  <div key={line.id} className="flex items-center justify-between gap-3">
                    <dt>{t(`lines.${line.id}`)}</dt>
                    <dd className="flex shrink-0 items-center gap-1 text-xs text-ink-3">
                      {line.keys.map((key) => (
                        <Kbd key={key}>{name(key)}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
