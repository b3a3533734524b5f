import { getTranslations } from "next-intl/server";
import { AroundMap } from "@/components/comments/around-map";
import { MapEditor } from "@/components/maps/editor/map-editor";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { orNotFound } from "@/lib/access/or-not-found";
import { can, roleCan } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listCardChoices } from "@/lib/maps/choices/queries";
import { getMapFiling, listLinksTo } from "@/lib/maps/home/queries";
import { getMap, listPersonaChoices } from "@/lib/maps/queries";
import { readStageFigures } from "@/lib/metrics/stages/queries";

type Props = { params: Promise<{ workspace: string; mapId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("maps");
  return { title: t("title") };
}

export default async function MapPage({ params }: Props) {
  const { workspace: slug, mapId } = await params;
  const { ctx, user } = await memberDoor(slug);
  const map = await orNotFound(getMap(ctx, { mapId }));
  const mayEdit = can(ctx.actor, "map.edit");
  const [{ folders, ...filed }, workspaces, linksHere, allPersonas, choices, measured] =
    await Promise.all([
      getMapFiling(ctx, { mapId }),
      listWorkspacesOf(user.id),
      listLinksTo(ctx, { mapId }),
      listPersonaChoices(ctx, {}),
      listCardChoices(ctx, { mapId }),
      readStageFigures(ctx, { mapId }),
    ]);
  const editable = workspaces.filter(({ role }) => roleCan(role, "map.edit"));
  const places = { slug, folders, workspaces: editable.map(({ slug, name }) => ({ slug, name })) };
  return (
    <AroundMap
      userId={user.id}
      canComment={can(ctx.actor, "map.comment")}
      canModerate={can(ctx.actor, "comment.moderate")}
      hasExample={map.exampleRevision !== null}
      filing={mayEdit ? { map: { id: map.id, title: map.title, ...filed }, places } : null}
      linksHere={linksHere}
    >
      <MapEditor
        key={map.id}
        workspaceSlug={slug}
        mapId={map.id}
        map={{
          title: map.title,
          objective: map.objective,
          state: map.state,
          ownerId: map.ownerId,
        }}
        board={map.board}
        revision={map.revision}
        userId={user.id}
        canEdit={mayEdit}
        allPersonas={allPersonas}
        personas={map.personas}
        touchpoints={map.touchpoints}
        channels={map.channels}
        painPoints={map.painPoints}
        {...choices}
        measured={measured}
      />
    </AroundMap>
  );
}
