"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { InlineEdit } from "@/components/ui/inline-edit";
import { PageHeader } from "@/components/ui/page-header";
import { stageColor } from "@/components/ui/stage-color";
import type { MapState } from "@/db/enums";
import { renameMapAction } from "@/lib/maps/actions";
import { AroundBar } from "../history/around-bar";
import { PeopleHere } from "../live/people-here";
import { useBoard } from "../state/board-context";
import { type MapFacts, type MapPersona, useSurroundings } from "./editor-context";
import { PersonaInitial } from "./persona-initial";
import { SaveState } from "./save-state";
import { SettingsDialog } from "./settings-dialog";

type MapBarProps = { map: MapFacts; allPersonas: MapPersona[] };

const stateColors: Record<MapState, string> = {
  draft: stageColor(5),
  current: stageColor(1),
  future: stageColor(3),
};

/** Where the map stands, what it is about, and whether it is saved. */
export function MapBar({ map, allPersonas }: MapBarProps) {
  const t = useTranslations("maps");
  const router = useRouter();
  const { canEdit } = useBoard();
  const { workspaceSlug, mapId, personas } = useSurroundings();

  async function rename(title: string): Promise<string | undefined> {
    const result = await renameMapAction(workspaceSlug, { mapId, title });
    if (!result.ok) return result.error.message;
    router.refresh();
    return undefined;
  }

  return (
    <PageHeader
      breadcrumbs={[{ label: t("title"), href: `/${workspaceSlug}/maps` }]}
      title={
        canEdit ? (
          <InlineEdit
            className="mx-0!"
            label={t("rename")}
            value={map.title}
            maxLength={120}
            onSave={rename}
          />
        ) : (
          map.title
        )
      }
      meta={
        <span className="contents max-sm:hidden">
          <Chip color={stateColors[map.state]}>{t(`states.${map.state}`)}</Chip>
          {personas.map((persona) => (
            <Chip key={persona.id} icon={<PersonaInitial persona={persona} />}>
              {persona.name}
            </Chip>
          ))}
        </span>
      }
      actions={
        canEdit ? (
          <>
            <PeopleHere />
            <SaveState />
            <AroundBar />
            <SettingsDialog map={map} allPersonas={allPersonas} />
          </>
        ) : (
          <>
            <PeopleHere />
            <span className="text-ink-2">{t("readOnly")}</span>
            <AroundBar />
          </>
        )
      }
    />
  );
}
