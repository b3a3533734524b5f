import { ChartSpline, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

type Props = { slug: string; mayEdit: boolean };

/** What leads on from the journeys: to the curves of all of them, and to a new one. */
export function MapActions({ slug, mayEdit }: Props) {
  const t = useTranslations("templates.home");
  return (
    <>
      <LinkButton href={`/${slug}/maps/portfolio`} icon={<ChartSpline size={14} />}>
        {t("portfolio")}
      </LinkButton>
      {mayEdit && <NewMap slug={slug} />}
    </>
  );
}

export function NewMap({ slug }: Pick<Props, "slug">) {
  const t = useTranslations("maps");
  return (
    <LinkButton href={`/${slug}/maps/new`} variant="primary" icon={<Plus size={14} />}>
      {t("new")}
    </LinkButton>
  );
}
