import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { stageColor } from "@/components/ui/stage-color";
import type { CustomerStory } from "@/lib/customers/people/queries";

type CustomerPathProps = { path: CustomerStory["path"]; timeZone: string };

/** The stages of the map in order, with the day this customer came to each. */
export function CustomerPath({ path, timeZone }: CustomerPathProps) {
  const t = useTranslations("customers");
  const format = useFormatter();
  if (path.length === 0) return <p className="text-ink-2">{t("noMap")}</p>;
  return (
    <Card title={t("journey")}>
      <ol className="flex gap-1 overflow-x-auto">
        {path.map(({ id, title, color, firstAt }) => (
          <li
            key={id}
            style={{ "--stage": stageColor(color) }}
            className={cx(
              "flex min-w-32 flex-1 flex-col gap-1 rounded-card border-t-4 p-2",
              firstAt ? "border-stage bg-stage-band" : "border-line-strong bg-sunken text-ink-2",
            )}
          >
            <span className="text-sm font-medium">{title}</span>
            <span className="text-xs tabular-nums">
              {firstAt
                ? format.dateTime(firstAt, { dateStyle: "medium", timeStyle: "short", timeZone })
                : t("notReached")}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
