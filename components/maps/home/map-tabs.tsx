import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

type MapTabsProps = { slug: string; archived: number; isArchive: boolean };

/** The way into the archive and out of it, while there is something in it. */
export function MapTabs({ slug, archived, isArchive }: MapTabsProps) {
  const t = useTranslations("templates.archive");
  const home = `/${slug}/maps`;
  if (archived === 0 && !isArchive) return null;
  const items = [
    { href: home, label: t("active"), isCurrent: !isArchive },
    { href: `${home}?state=archived`, label: t("tab"), count: archived, isCurrent: isArchive },
  ];
  return <LinkTabs label={t("views")} items={items} />;
}
