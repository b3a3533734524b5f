"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { places } from "./destinations";
import { useShell } from "./shell-store";
import { SingleKeysSwitch } from "./single-keys-switch";
import { useModifierName } from "./use-modifier-name";

type Line = { keys: readonly string[]; text: string };

/** The open sheet of keys. */
export default function ShortcutLayer() {
  const t = useTranslations("shell");
  const { open, hide, pageKeys } = useShell();
  const mod = useModifierName().trim();
  const general: Line[] = [
    { keys: [mod, "K"], text: t("sheet.palette") },
    { keys: ["/"], text: t("sheet.focusSearch") },
    { keys: [mod, "\\"], text: t("sheet.rail") },
    { keys: [mod, "⇧", "O"], text: t("sheet.switcher") },
    { keys: ["?"], text: t("sheet.sheet") },
  ];
  const go = places.map((place) => ({
    keys: ["G", place.key.toUpperCase()],
    text: t(`places.${place.id}`),
  }));
  return (
    <Dialog
      title={t("shortcuts")}
      isOpen={open === "shortcuts"}
      onOpenChange={(isOpen) => !isOpen && hide()}
    >
      <div className="flex flex-col gap-5">
        <SingleKeysSwitch />
        <div className="grid gap-6 sm:grid-cols-2">
          {pageKeys && <Lines title={pageKeys.title} lines={pageKeys.lines} />}
          <Lines title={t("sheet.general")} lines={general} />
          <Lines title={t("sheet.go")} lines={go} between={t("sheet.then")} />
        </div>
      </div>
    </Dialog>
  );
}

function Lines({
  title,
  lines,
  between,
}: {
  title: string;
  lines: readonly Line[];
  between?: string;
}) {
  return (
    <section>
      <h3 className="pb-2 text-xs font-medium text-ink-3">{title}</h3>
      <dl className="flex flex-col gap-2">
        {lines.map((line) => (
          <div key={line.text} className="flex items-center justify-between gap-3">
            <dt className="first-letter:uppercase">{line.text}</dt>
            <dd className="flex items-center gap-1 text-xs text-ink-3">
              {line.keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1">
                  {index > 0 && between}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
