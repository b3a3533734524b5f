import { Map as MapIcon, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { MapTile } from "@/components/maps/home/map-tile";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listMaps } from "@/lib/maps/queries";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata() {
  const t = await getTranslations("maps");
  return { title: t("title") };
}

export default async function MapsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  const [maps, t] = [await listMaps(ctx, {}), await getTranslations("maps")];
  const create = can(ctx.actor, "map.edit") && (
    <LinkButton href={`/${slug}/maps/new`} variant="primary" icon={<Plus size={14} />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={maps.length > 0 && create} />
      <PageBody width="wide">
        {maps.length === 0 ? (
          <EmptyState
            icon={<MapIcon size={24} />}
            title={t("empty.title")}
            description={t("empty.description")}
            action={create}
          />
        ) : (
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-4">
            {maps.map((map) => (
              <MapTile key={map.id} map={map} href={`/${slug}/maps/${map.id}`} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
