import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

type Tone = "error" | "ok" | "info";

const looks: Record<Tone, string> = {
  error: "border-pain-line bg-pain-soft text-pain-ink",
  ok: "border-opportunity-line bg-opportunity-soft text-opportunity-ink",
  info: "border-line-strong bg-accent-soft text-accent-ink",
};

const icons = { error: CircleAlert, ok: CircleCheck, info: Info };

/** What happened to the form as a whole. */
export function FormMessage({ children, tone = "error" }: { children: ReactNode; tone?: Tone }) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cx("flex items-start gap-2 rounded-card border px-3 py-2 text-sm", looks[tone])}
    >
      <Icon aria-hidden size={16} className="mt-px shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
