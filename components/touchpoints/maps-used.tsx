import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

type MapsUsedProps = {
  slug: string;
  maps: { id: string; title: string }[];
  cardCount: number;
};
const shown = 2;

/** The maps whose cards link a touchpoint: the first two by name, the others counted. */
export function MapsUsed({ slug, maps, cardCount }: MapsUsedProps) {
  const t = useTranslations("touchpoints");
  if (maps.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <span className="flex flex-col py-1">
      {maps.slice(0, shown).map((map) => (
        <TextLink key={map.id} href={`/${slug}/maps/${map.id}`} className="leading-6">
          {map.title}
        </TextLink>
      ))}
      <span className="text-xs text-ink-3">
        {maps.length > shown && `${t("moreMaps", { count: maps.length - shown })} · `}
        {t("cards", { count: cardCount })}
      </span>
    </span>
  );
}
