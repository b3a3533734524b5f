"use client";

import { createContext, useContext } from "react";
import type { ChannelKind, MapState } from "@/db/enums";
import type { Display } from "@/lib/kpis/display";
import type { StageGoal } from "@/lib/kpis/goals";

/** The measured feeling of a stage on the scale of the board, -2 to 2, with its interval and answers. */
export type MeasuredStage = {
  stageId: string;
  n: number;
  meanEmotion: number | null;
  low: number | null;
  high: number | null;
  display: Display;
  /** Where figures of the stage stand to their goals. */
  goals?: StageGoal[];
  /** Figures of the team's own, as they are told. */
  figures?: StageFigure[];
};
/** A figure of the team's own over the last 90 days; null where no value was sent. */
export type StageFigure = {
  id: string;
  name: string;
  unit: string;
  value: number | null;
  n: number;
  isReached: boolean | null;
};
export type MapFacts = {
  title: string;
  objective: string;
  state: MapState;
  ownerId: string | null;
};
export type MapPersona = { id: string; name: string; color: number };

/** What surrounds the board: names to link to and what people have answered. */
export type Surroundings = {
  workspaceSlug: string;
  mapId: string;
  personas: MapPersona[];
  touchpoints: { id: string; name: string; channelId: string | null }[];
  channels: { id: string; name: string; kind: ChannelKind }[];
  painPoints: { id: string; title: string; severity: number; stageId: string | null }[];
  measured: MeasuredStage[];
  /** people a card can be given to */
  members: { id: string; name: string }[];
  /** other maps a card can lead to */
  maps: { id: string; title: string }[];
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const value = useContext(SurroundingsContext);
  if (!value) throw new Error("A part of the map editor is outside of it");
  return value;
}
