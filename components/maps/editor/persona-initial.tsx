import { stageColor } from "@/components/ui/stage-color";
import type { MapPersona } from "./editor-context";

/** A persona as a letter on a tint of its colour; decoration beside the name. */
export function PersonaInitial({ persona }: { persona: MapPersona }) {
  const [letter] = Array.from(persona.name.trim());
  return (
    <span
      aria-hidden
      style={{ "--stage": stageColor(persona.color - 1) }}
      className="keep-colour -ms-1 flex size-4.5 shrink-0 items-center justify-center rounded-pill bg-stage-band text-[10px] leading-none font-semibold text-stage-label ring-1 ring-stage ring-inset"
    >
      {letter?.toLocaleUpperCase()}
    </span>
  );
}
