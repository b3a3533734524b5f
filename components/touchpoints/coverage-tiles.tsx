import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { type TouchpointGap, touchpointGaps } from "@/lib/touchpoints/coverage";

type CoverageTilesProps = {
  home: string;
  counts: Record<TouchpointGap, number>;
  stageGapCount: number;
  current: TouchpointGap | undefined;
};

/** What is missing, counted; each figure leads to the things behind it. */
export function CoverageTiles({ home, counts, stageGapCount, current }: CoverageTilesProps) {
  const t = useTranslations("touchpoints");
  const tiles = [
    ...touchpointGaps.map((gap) => ({
      id: gap,
      href: gap === current ? home : `${home}?gap=${gap}`,
      count: counts[gap],
      isCurrent: gap === current,
    })),
    { id: "stages" as const, href: "#stage-gaps", count: stageGapCount, isCurrent: false },
  ];
  return (
    <nav aria-label={t("coverage")}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map((tile) => (
          <li key={tile.id} className="grid">
            <Link
              href={tile.href}
              aria-current={tile.isCurrent ? "true" : undefined}
              className={cx(
                "flex flex-col gap-0.5 rounded-panel border bg-surface px-4 py-3 transition-colors duration-100 hover:border-line-field",
                tile.isCurrent ? "border-accent" : "border-line",
              )}
            >
              <span
                className={cx(
                  "text-figure font-semibold tabular-nums",
                  !tile.count && "text-ink-3",
                )}
              >
                {tile.count}
              </span>
              <span className="text-ink-2">{t(`tiles.${tile.id}`, { count: tile.count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
