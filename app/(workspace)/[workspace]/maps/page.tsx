import { Map as MapIcon } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ArchivedMaps } from "@/components/maps/home/archived-maps";
import { MapActions, NewMap } from "@/components/maps/home/map-actions";
import { MapFilters } from "@/components/maps/home/map-filters";
import { MapShelf } from "@/components/maps/home/map-shelf";
import { MapTabs } from "@/components/maps/home/map-tabs";
import { AddressState } from "@/components/shell/address-state";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { can, roleCan } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import type { Context } from "@/lib/core/context";
import { listArchivedMaps } from "@/lib/maps/archive/queries";
import { isFiltered, readMapFilters } from "@/lib/maps/home/filters";
import { listMapChoices, listMapTiles } from "@/lib/maps/home/queries";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations("maps");
  return { title: t("title") };
}

export default async function MapsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { ctx, user } = await memberDoor(slug);
  const asked = await searchParams;
  if (asked.state === "archived") return <Archive slug={slug} ctx={ctx} />;
  const filters = readMapFilters(asked);
  const [maps, archived, choices, workspaces, t, tHome] = await Promise.all([
    listMapTiles(ctx, filters),
    listArchivedMaps(ctx, {}),
    listMapChoices(ctx, {}),
    listWorkspacesOf(user.id),
    getTranslations("maps"),
    getTranslations("templates.home"),
  ]);
  const mayEdit = can(ctx.actor, "map.edit");
  const editable = workspaces.filter(({ role }) => roleCan(role, "map.edit"));
  const named = editable.map(({ slug, name }) => ({ slug, name }));
  const places = mayEdit ? { slug, workspaces: named, folders: choices.folders } : null;
  const isNarrowed = isFiltered(filters);
  const isEmpty = maps.length === 0 && !isNarrowed;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={!isEmpty && <MapActions slug={slug} mayEdit={mayEdit} />}
      />
      <PageBody width="wide">
        <MapTabs slug={slug} archived={archived.length} isArchive={false} />
        {!isEmpty && (
          <AddressState>
            <MapFilters {...choices} slug={slug} mayEdit={mayEdit} />
          </AddressState>
        )}
        {isEmpty && (
          <EmptyState
            icon={<MapIcon size={24} />}
            title={t("empty.title")}
            description={t("empty.description")}
            action={mayEdit && <NewMap slug={slug} />}
          />
        )}
        {isNarrowed && maps.length === 0 && (
          <EmptyState
            title={tHome("nothing")}
            action={<LinkButton href={`/${slug}/maps`}>{tHome("clear")}</LinkButton>}
          />
        )}
        {maps.length > 0 && (
          <MapShelf slug={slug} maps={maps} places={places} isTable={asked.look === "table"} />
        )}
      </PageBody>
    </>
  );
}

async function Archive({ slug, ctx }: { slug: string; ctx: Context }) {
  const [maps, t] = await Promise.all([listArchivedMaps(ctx, {}), getTranslations("maps")]);
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody width="wide">
        <MapTabs slug={slug} archived={maps.length} isArchive />
        <ArchivedMaps slug={slug} maps={maps} mayEdit={can(ctx.actor, "map.edit")} />
      </PageBody>
    </>
  );
}
