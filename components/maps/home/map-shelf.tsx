import type { MapTileFacts } from "@/lib/maps/home/queries";
import type { CopyPlaces } from "./map-menu-types";
import { MapTable } from "./map-table";
import { MapTile } from "./map-tile";

type MapShelfProps = {
  slug: string;
  maps: MapTileFacts[];
  places: CopyPlaces | null;
  isTable: boolean;
};

/** The journeys as tiles, or as rows of a table. */
export function MapShelf({ slug, maps, places, isTable }: MapShelfProps) {
  if (isTable) return <MapTable slug={slug} maps={maps} places={places} />;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-4">
      {maps.map((map) => (
        <MapTile key={map.id} map={map} href={`/${slug}/maps/${map.id}`} places={places} />
      ))}
    </ul>
  );
}
