import { Pointer } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CoverageTiles } from "@/components/touchpoints/coverage-tiles";
import { LibraryTabs } from "@/components/touchpoints/library-tabs";
import { NewTouchpoint } from "@/components/touchpoints/new-touchpoint";
import { StageGaps } from "@/components/touchpoints/stage-gaps";
import { TouchpointFilters } from "@/components/touchpoints/touchpoint-filters";
import { TouchpointTable } from "@/components/touchpoints/touchpoint-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listChannels } from "@/lib/touchpoints/channels/queries";
import { countGaps } from "@/lib/touchpoints/coverage";
import { readTouchpointFilters } from "@/lib/touchpoints/filters";
import { listTouchpoints } from "@/lib/touchpoints/queries";
import { listStageGaps } from "@/lib/touchpoints/usage/queries";
import { listPeople } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("touchpoints"))("title") };
}

export default async function TouchpointsPage(props: PageProps<"/[workspace]/touchpoints">) {
  const { workspace: slug } = await props.params;
  const filters = readTouchpointFilters(await props.searchParams);
  const { ctx } = await memberDoor(slug);
  const t = await getTranslations("touchpoints");
  const isNarrowed = Object.values(filters).some(Boolean);
  const [found, all, channels, people, stageGaps] = await Promise.all([
    isNarrowed ? listTouchpoints(ctx, filters) : null,
    listTouchpoints(ctx, {}),
    listChannels(ctx, {}),
    listPeople(ctx, {}),
    listStageGaps(ctx, {}),
  ]);
  const mayEdit = can(ctx.actor, "touchpoint.edit");
  const create = mayEdit && <NewTouchpoint slug={slug} channels={channels} people={people} />;
  const rows = found ?? all;
  return (
    <>
      <PageHeader title={t("title")} actions={create} />
      <PageBody width="wide">
        <LibraryTabs slug={slug} current="list" />
        {all.length === 0 && !isNarrowed ? (
          <EmptyState
            title={t("empty")}
            icon={<Pointer size={24} />}
            description={mayEdit ? t("emptyHint") : t("emptyViewer")}
            action={create}
          />
        ) : (
          <>
            <CoverageTiles
              home={`/${slug}/touchpoints`}
              counts={countGaps(all)}
              stageGapCount={stageGaps.length}
              current={filters.gap}
            />
            <TouchpointFilters channels={channels} people={people} />
            <TouchpointTable
              slug={slug}
              channels={channels}
              people={people}
              rows={rows}
              mayEdit={mayEdit}
            />
            {rows.length === 0 && <EmptyState title={t("emptyFiltered")} />}
          </>
        )}
        {(all.length > 0 || stageGaps.length > 0) && <StageGaps slug={slug} gaps={stageGaps} />}
      </PageBody>
    </>
  );
}
