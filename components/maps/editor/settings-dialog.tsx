"use client";

import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MapFacts, MapPersona } from "./editor-context";
import { SettingsForm } from "./settings-form";

/** What the map is about: its objective, state and personas. */
export function SettingsDialog({ map, allPersonas }: { map: MapFacts; allPersonas: MapPersona[] }) {
  const t = useTranslations("maps");
  return (
    <Dialog
      title={t("settings.title")}
      trigger={
        <Button size="sm" icon={<Settings2 size={14} />}>
          <span className="max-sm:sr-only">{t("settings.open")}</span>
        </Button>
      }
    >
      {({ close }) => <SettingsForm map={map} allPersonas={allPersonas} onDone={close} />}
    </Dialog>
  );
}
