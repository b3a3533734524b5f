"use client";

import { useMemo } from "react";
import { PartBoundary } from "@/components/ui/part-boundary";
import type { Board as BoardData } from "@/lib/maps/model";
import { CommentWatch } from "../../comments/comment-watch";
import { EvidenceWatch } from "../evidence/evidence-watch";
import { SidePanels } from "../history/side-panels";
import { ExampleBanner } from "../home/example-banner";
import { LiveBoard } from "../live/live-board";
import { AfterBoard } from "./after-board";
import { DetailsPanel } from "./details-panel";
import { EditorBody } from "./editor-body";
import {
  type MapFacts,
  type MapPersona,
  type Surroundings,
  SurroundingsContext,
} from "./editor-context";
import { EditorSkeleton } from "./editor-skeleton";
import { MapBar } from "./map-bar";
import { openPrint } from "./open-print";
import { Overlays } from "./overlays";
import { Spoken } from "./spoken";
import { Toolbar } from "./toolbar";
import { useBoardStore } from "./use-board-store";
import { useEditorKeys } from "./use-editor-keys";
import { useFetchAhead } from "./use-fetch-ahead";
import { useMissingPart } from "./use-missing-part";
import { useView } from "./use-view";

type MapEditorProps = Surroundings & {
  map: MapFacts;
  allPersonas: MapPersona[];
  board: BoardData;
  /** of the log, that the board shows */
  revision: number;
  userId: string;
  canEdit: boolean;
};

/** The journey map: one board in two views, its details, and everything that changes them. */
export function MapEditor(props: MapEditorProps) {
  const { map, allPersonas, board, revision, userId, canEdit, ...around } = props;
  const open = useBoardStore({ board, revision, canEdit, userId, around });
  const [view, setView] = useView();
  const { workspaceSlug, mapId, personas, touchpoints, channels, painPoints, measured } = around;
  const { members, maps } = around;
  const surroundings = useMemo(
    () => ({
      ...{ workspaceSlug, mapId, personas, touchpoints, channels, painPoints, measured },
      ...{ members, maps },
    }),
    [workspaceSlug, mapId, personas, touchpoints, channels, painPoints, measured, members, maps],
  );
  const print = () => openPrint(workspaceSlug, mapId);
  useEditorKeys(open?.store ?? null, { print });
  useFetchAhead(open !== null);
  const onMissing = useMissingPart(open?.store, () => setView("map"));
  if (!open) return <EditorSkeleton title={map.title} />;
  return (
    <LiveBoard open={open}>
      <SurroundingsContext value={surroundings}>
        <div className="flex h-0 min-h-100 grow min-w-0 flex-col">
          <PartBoundary onMissing={onMissing}>
            <div className="shrink-0">
              <MapBar map={map} allPersonas={allPersonas} />
            </div>
            <ExampleBanner />
            <Toolbar view={view} onView={setView} />
          </PartBoundary>
          <div className="relative flex min-h-0 grow">
            <PartBoundary onMissing={onMissing}>
              <EditorBody view={view} title={map.title} />
            </PartBoundary>
            <PartBoundary onMissing={onMissing}>
              <AfterBoard>
                <Overlays title={map.title} />
                <DetailsPanel />
                <SidePanels />
              </AfterBoard>
            </PartBoundary>
          </div>
          <AfterBoard>
            <Spoken />
            <CommentWatch />
            <EvidenceWatch />
          </AfterBoard>
        </div>
      </SurroundingsContext>
    </LiveBoard>
  );
}
