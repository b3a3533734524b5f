import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { stageColor } from "@/components/ui/stage-color";
import type { MapTileFacts } from "@/lib/maps/home/queries";
import { ArchiveItem } from "./archive-item";
import { MapMenu } from "./map-menu";
import type { CopyPlaces } from "./map-menu-types";
import { TinyCurve } from "./tiny-curve";

type MapTileProps = { map: MapTileFacts; href: string; places: CopyPlaces | null };

const tones = { draft: "idea", current: "neutral", future: "accent" } as const;

/** A map at a glance, leading to it. */
export function MapTile({ map, href, places }: MapTileProps) {
  const t = useTranslations("maps");
  const labels = [map.folder, ...map.tags].filter((label) => label !== null);
  return (
    <li className="relative flex flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card hover:border-line-strong">
      <TinyCurve values={map.curve} colors={map.stages.map((one) => stageColor(one.color - 1))} />
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 grow text-base font-semibold">
          <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
            {map.title}
          </Link>
        </h2>
        <Badge tone={tones[map.state]}>{t(`states.${map.state}`)}</Badge>
        {places && (
          <span className="relative z-1 -me-2 -mt-0.5 flex">
            <MapMenu map={map} places={places}>
              <ArchiveItem slug={places.slug} map={map} />
            </MapMenu>
          </span>
        )}
      </div>
      {map.objective && <p className="line-clamp-2 text-ink-2">{map.objective}</p>}
      {labels.length > 0 && (
        <p className="flex flex-wrap gap-1">
          {labels.map((label) => (
            <Badge key={label}>{label}</Badge>
          ))}
        </p>
      )}
      <p className="mt-auto flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-3">
        <span>{t("board.size", { stages: map.stages.length, steps: map.stepCount })}</span>
        <span>{t("tile.cards", { count: map.cardCount })}</span>
        <DateText date={map.updatedAt} style="relative" />
      </p>
      {(map.personas.length > 0 || map.owner) && (
        <p className="truncate text-xs text-ink-2">
          {[...map.personas.map((persona) => persona.name), map.owner?.name]
            .filter(Boolean)
            .join(", ")}
        </p>
      )}
    </li>
  );
}
