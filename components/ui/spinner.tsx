import { LoaderCircle } from "lucide-react";

/** A turning ring; with a label it announces itself, without one it is decoration. */
export function Spinner({ label, size = 16 }: { label?: string; size?: number }) {
  if (!label) return <LoaderCircle aria-hidden size={size} className="animate-spin" />;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-ink-2">
      <LoaderCircle aria-hidden size={size} className="animate-spin" />
      {label}
    </span>
  );
}
