import { initials } from "@/components/ui/initials";
import { stageColor } from "@/components/ui/stage-color";

type PortraitProps = { name: string; color: number; size?: number };

/** A person suggested, not shown: a figure in the persona's colour with its initials. */
export function Portrait({ name, color, size = 64 }: PortraitProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 96 96"
      width={size}
      height={size}
      className="keep-colour shrink-0 rounded-panel bg-stage-band"
      style={{ "--stage": stageColor(color - 1) }}
    >
      <g className="fill-stage opacity-30">
        <circle cx="48" cy="33" r="17" />
        <path d="M12 96c0-24 15-40 36-40s36 16 36 40z" />
      </g>
      <text
        x="48"
        y="84"
        textAnchor="middle"
        className="fill-current text-stage-label font-semibold"
        fontSize="20"
      >
        {initials(name)}
      </text>
    </svg>
  );
}
