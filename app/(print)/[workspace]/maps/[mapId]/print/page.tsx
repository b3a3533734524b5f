import { getTranslations } from "next-intl/server";
import { PrintView } from "@/components/maps/print/print-view";
import { orNotFound } from "@/lib/access/or-not-found";
import { memberDoor } from "@/lib/access/request";
import { getStageSatisfaction } from "@/lib/kpis/satisfaction/queries";
import { listCardChoices } from "@/lib/maps/choices/queries";
import { getMap } from "@/lib/maps/queries";

type Props = { params: Promise<{ workspace: string; mapId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("maps.print");
  return { title: t("open") };
}

export default async function PrintPage({ params }: Props) {
  const { workspace: slug, mapId } = await params;
  const { ctx } = await memberDoor(slug);
  const map = await orNotFound(getMap(ctx, { mapId }));
  return (
    <PrintView
      workspaceSlug={slug}
      mapId={map.id}
      title={map.title}
      objective={map.objective}
      board={map.board}
      personas={map.personas}
      touchpoints={map.touchpoints}
      channels={map.channels}
      painPoints={map.painPoints}
      measured={await getStageSatisfaction(ctx, { mapId })}
      {...(await listCardChoices(ctx, { mapId }))}
    />
  );
}
