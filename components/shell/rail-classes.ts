import { cx } from "@/components/ui/cx";

/** One line of the rail, closed (a square) or open (icon and label). */
export function railItemClasses(isWide: boolean): string {
  return cx(
    "relative flex h-9 shrink-0 items-center rounded-card text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink active:bg-pressed aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink pointer-coarse:h-11",
    isWide ? "gap-2.5 px-2.5" : "w-10 justify-center",
  );
}
