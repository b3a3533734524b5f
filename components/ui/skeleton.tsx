import { cx } from "./cx";

/** A grey place for something that is on its way. */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "block animate-[pulse-soft_1.6s_ease-in-out_infinite] rounded-control bg-pressed",
        className,
      )}
    />
  );
}
