"use client";

import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { useBoard, useBoardValue } from "../state/board-context";
import type { MapFacts, MapPersona } from "./editor-context";

const SettingsForm = lazy(() => import("./settings-form"));

/** What the map is about: its objective, state and personas. */
export function SettingsDialog({ map, allPersonas }: { map: MapFacts; allPersonas: MapPersona[] }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const isOpen = useBoardValue("ui", ({ ui }) => ui.get().overlay === "about");
  return (
    <Dialog
      title={t("settings.title")}
      isOpen={isOpen}
      onOpenChange={(next) => store.ui.set({ overlay: next ? "about" : null })}
      trigger={
        <Button size="sm" icon={<Settings2 size={14} />}>
          <span className="max-sm:sr-only">{t("settings.open")}</span>
        </Button>
      }
    >
      {({ close }) => (
        <Suspense fallback={<Spinner />}>
          <SettingsForm map={map} allPersonas={allPersonas} onDone={close} />
        </Suspense>
      )}
    </Dialog>
  );
}
