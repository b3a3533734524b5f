import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Comparison } from "@/lib/surveys/results/compare";
import { RatingText } from "../rating-text";

type Props = { title: string; comparisons: Comparison[] };

/** One rating side by side for the groups of people; arrows only where the difference is real. */
export function ComparisonCard({ title, comparisons }: Props) {
  const t = useTranslations("results");
  if (comparisons.length === 0) return null;
  return (
    <Card title={t("compareTitle", { title })} subtitle={t("compareHint")}>
      <div className="grid gap-6 lg:grid-cols-2">
        {comparisons.map(({ dimension, groups }) => (
          <section key={dimension} className="flex min-w-0 flex-col gap-2">
            <h3 className="font-semibold">{t(`dimension.${dimension}`)}</h3>
            <ul className="flex flex-col divide-y divide-line">
              {groups.map((group) => (
                <li key={group.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
                  <span className="min-w-24 grow truncate">{group.name}</span>
                  <RatingText figure={group.figure} />
                  {group.direction !== "none" && (
                    <span
                      role="img"
                      aria-label={t(`direction.${group.direction}`)}
                      title={t(`direction.${group.direction}`)}
                      className={group.direction === "up" ? "text-ok" : "text-danger"}
                    >
                      {group.direction === "up" ? <ArrowUp size={14} /> : <ArrowDown size={14} />}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
