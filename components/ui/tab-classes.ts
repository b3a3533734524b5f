/** Tabs and tabs that are links look the same. */
export const tabClasses = {
  list: "flex max-w-full gap-1 overflow-x-auto border-b border-line",
  tab: "flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm font-medium text-ink-2 -outline-offset-2! hover:text-ink selected:border-accent selected:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:h-11",
  count: "rounded-pill bg-sunken px-1.5 text-2xs font-medium text-ink-2 tabular-nums",
};
