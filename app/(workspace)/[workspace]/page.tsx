import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Attention } from "@/components/method/attention";
import { MapProgress } from "@/components/method/map-progress";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPainPoints } from "@/lib/insights/queries";
import { countNewFeedback, listMapProgress } from "@/lib/method/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("method"))("title") };
}

export default async function HomePage({ params }: PageProps<"/[workspace]">) {
  const { workspace: slug } = await params;
  const { ctx, user } = await memberDoor(slug);
  const t = await getTranslations("method");
  const [maps, newAnswers, painPoints] = await Promise.all([
    listMapProgress(ctx, { limit: 12 }),
    countNewFeedback(ctx, {}),
    listPainPoints(ctx, { status: "active", limit: 5 }),
  ]);
  const mayDraw = can(ctx.actor, "map.edit");
  const newMap = mayDraw && (
    <LinkButton href={`/${slug}/maps/new`} variant="primary">
      {t("newMap")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={newMap} />
      <PageBody width="wide">
        <header className="py-2">
          <p className="text-xl font-semibold">{t("greeting", { name: user.name })}</p>
          <p className="mt-1 max-w-prose text-base text-ink-2">{t("lead")}</p>
        </header>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-4">
            {maps.map((map) => (
              <MapProgress key={map.id} workspaceSlug={slug} map={map} />
            ))}
          </div>
          {maps.length > 0 && (
            <Attention workspaceSlug={slug} newAnswers={newAnswers} painPoints={painPoints} />
          )}
        </div>
        {maps.length === 0 && (
          <EmptyState
            title={t("empty")}
            description={mayDraw ? t("emptyHint") : t("emptyViewer")}
            action={newMap}
            secondary={
              can(ctx.actor, "persona.edit") && (
                <LinkButton href={`/${slug}/personas/new`}>{t("newPersona")}</LinkButton>
              )
            }
          />
        )}
      </PageBody>
    </>
  );
}
