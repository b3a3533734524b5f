"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { archiveMapAction } from "@/lib/maps/actions";

type Archived = { id: string; title: string };

/** Puts journeys into the archive and takes them out; each way offers the other. */
export function useArchive(slug: string) {
  const t = useTranslations("templates.archive");
  const router = useRouter();

  async function set(map: Archived, isArchived: boolean): Promise<boolean> {
    const result = await archiveMapAction(slug, { mapId: map.id, isArchived });
    if (!result.ok) notify.error(result.error.message);
    return result.ok;
  }

  async function change(map: Archived, isArchived: boolean) {
    if (!(await set(map, isArchived))) return;
    focusNeighbour();
    router.refresh();
    const notice = t(isArchived ? "archived" : "restored", { title: map.title });
    const takeBack = async () => {
      if (await set(map, !isArchived)) router.refresh();
    };
    notify.ok(notice, { label: t("undo"), onUndo: () => void takeBack() });
  }

  return {
    putAway: (map: Archived) => change(map, true),
    takeOut: (map: Archived) => change(map, false),
  };
}

/** The keyboard stays in the list when the journey it was on leaves it. */
function focusNeighbour() {
  const row = document.activeElement?.closest("li, tr");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = next?.querySelector("a, button") ?? document.querySelector("main a, main button");
  if (row && target instanceof HTMLElement) target.focus();
}
