import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";

type NoMapsProps = {
  slug: string;
  mayDraw: boolean;
  /** The name of the page, where it is not the dashboard itself. */
  title?: string;
  children?: ReactNode;
};

/** A page about the figures of a map, before there is one. */
export function NoMaps({ slug, mayDraw, title, children }: NoMapsProps) {
  const t = useTranslations("kpis");
  return (
    <>
      <PageHeader title={title ?? t("title")} />
      <PageBody width={children ? "wide" : undefined}>
        {children}
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
