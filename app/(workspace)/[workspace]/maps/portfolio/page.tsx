import { ChartSpline } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { CurveLegend } from "@/components/maps/portfolio/curve-legend";
import { PortfolioHeat } from "@/components/maps/portfolio/portfolio-heat";
import { PortfolioTable } from "@/components/maps/portfolio/portfolio-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listPortfolio } from "@/lib/maps/portfolio/queries";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("templates.portfolio"))("title") };
}

export default async function PortfolioPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { ctx } = await memberDoor(slug);
  const [maps, t] = [await listPortfolio(ctx, {}), await getTranslations("templates.portfolio")];
  const tMaps = await getTranslations("maps");
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: tMaps("title"), href: `/${slug}/maps` }]}
      />
      <PageBody width="wide">
        <p className="text-ink-2">{t("lead")}</p>
        {maps.length > 0 && <CurveLegend />}
        {maps.length > 0 && <PortfolioTable slug={slug} maps={maps} />}
        {maps.length > 0 && <PortfolioHeat maps={maps} />}
        {maps.length === 0 && (
          <EmptyState
            icon={<ChartSpline size={24} />}
            title={t("empty")}
            action={
              can(ctx.actor, "map.edit") && (
                <LinkButton href={`/${slug}/maps/new`} variant="primary">
                  {tMaps("new")}
                </LinkButton>
              )
            }
          />
        )}
      </PageBody>
    </>
  );
}
