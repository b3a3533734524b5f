import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";

/** The dashboard before the first map. */
export function NoMaps({ slug, mayDraw }: { slug: string; mayDraw: boolean }) {
  const t = useTranslations("kpis");
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        <EmptyState
          title={t("noMaps")}
          description={t("noMapsHint")}
          action={
            mayDraw && (
              <LinkButton href={`/${slug}/maps/new`} variant="primary">
                {t("newMap")}
              </LinkButton>
            )
          }
        />
      </PageBody>
    </>
  );
}
