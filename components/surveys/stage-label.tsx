import { stageColor } from "@/components/ui/stage-color";

type StageLabelProps = {
  title: string;
  /** 1 to 8, an entry of the stage palette. */
  color: number;
  mapTitle?: string | null;
};

/** A stage as a coloured mark and its name, over the name of its map. */
export function StageLabel({ title, color, mapTitle }: StageLabelProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span
        aria-hidden
        className="h-4 w-1 shrink-0 rounded-pill bg-stage"
        style={{ "--stage": stageColor(color - 1) }}
      />
      <span className="flex min-w-0 flex-col">
        <span className="truncate">{title}</span>
        {mapTitle && <span className="truncate text-xs text-ink-3">{mapTitle}</span>}
      </span>
    </span>
  );
}
