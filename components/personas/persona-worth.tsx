import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Persona } from "@/lib/personas/queries";
import { ShareBar } from "./share-bar";

/** How much of the business the persona stands for, and the maps that tell its story. */
export function PersonaWorth({ slug, persona }: { slug: string; persona: Persona }) {
  const t = useTranslations("personas");
  const { sharePercent, valueRank, maps, color } = persona;
  return (
    <>
      <Card title={t("worth")}>
        <dl className="flex flex-col gap-3">
          <div>
            <dt className="sr-only">{t("fields.sharePercent")}</dt>
            <dd>
              {sharePercent === null ? (
                <span className="text-ink-3">{t("noShare")}</span>
              ) : (
                <ShareBar percent={sharePercent} color={color} />
              )}
            </dd>
          </div>
          <div className="flex items-baseline justify-between gap-2">
            <dt className="text-ink-2">{t("fields.valueRank")}</dt>
            <dd className="text-lg font-semibold tabular-nums">
              {valueRank === null ? <span className="text-ink-3">–</span> : `#${valueRank}`}
            </dd>
          </div>
        </dl>
      </Card>
      <Card title={t("onMaps")}>
        {maps.length === 0 && <p className="text-ink-3">{t("onNoMap")}</p>}
        <ul className="flex flex-col gap-1.5">
          {maps.map((map) => (
            <li key={map.id} className="min-w-0 wrap-anywhere">
              <TextLink href={`/${slug}/maps/${map.id}`}>{map.title}</TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
