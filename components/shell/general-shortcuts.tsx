"use client";

import { useTranslations } from "next-intl";
import { places } from "./destinations";
import { ShortcutLines } from "./shortcut-lines";
import { useModifierName } from "./use-modifier-name";

/** The keys that work on every page of a workspace, for each sheet of keys. */
export function GeneralShortcuts() {
  const t = useTranslations("shell");
  const mod = useModifierName().trim();
  const general = [
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
    <>
      <ShortcutLines title={t("sheet.general")} lines={general} />
      <ShortcutLines title={t("sheet.go")} lines={go} between={t("sheet.then")} />
    </>
  );
}
