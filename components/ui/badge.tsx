import type { ReactNode } from "react";
import { cx } from "./cx";

export type BadgeTone = "neutral" | "accent" | "ok" | "pain" | "opportunity" | "idea";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-ink-2",
  accent: "bg-accent-soft text-accent-ink",
  ok: "bg-opportunity-soft text-opportunity-ink",
  pain: "bg-pain-soft text-pain-ink",
  opportunity: "bg-opportunity-soft text-opportunity-ink",
  idea: "bg-idea-soft text-idea-ink",
};

type BadgeProps = { children: ReactNode; tone?: BadgeTone; icon?: ReactNode };

/** A state in one or two words. */
export function Badge({ children, tone = "neutral", icon }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-pill px-2 py-0.5 text-xs font-medium whitespace-nowrap forced-colors:border",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
