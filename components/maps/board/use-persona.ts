"use client";

import { useSurroundings } from "../editor/editor-context";
import { useBoardValue } from "../state/board-context";

/** The persona whose expected feelings are drawn; null when the map has none. */
export function usePersona() {
  const { personas } = useSurroundings();
  const chosen = useBoardValue("ui", (store) => store.ui.get().personaId);
  return personas.find((persona) => persona.id === chosen) ?? personas[0] ?? null;
}
