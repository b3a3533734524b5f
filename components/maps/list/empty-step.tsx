/** Where a card can be dropped in a step without cards; there while one is dragged. */
export function EmptyStep({ spot, title }: { spot: string; title: string }) {
  return (
    <li
      aria-hidden
      data-spot={spot}
      className="hidden min-h-8 items-center truncate rounded-card border border-line-strong border-dashed px-3 text-xs text-ink-3 group-data-dragging/outline:flex pointer-coarse:min-h-11"
    >
      {title}
    </li>
  );
}
