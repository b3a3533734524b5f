import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

type CustomerTabsProps = {
  slug: string;
  current: "customers" | "events" | "imports" | "segments" | "rules";
};

/** The pages about customers and what comes in about them. */
export function CustomerTabs({ slug, current }: CustomerTabsProps) {
  const t = useTranslations("customers");
  const home = `/${slug}/customers`;
  const items = [
    { id: "customers", href: home, label: t("tabCustomers") },
    { id: "events", href: `${home}/events`, label: t("tabEvents") },
    { id: "imports", href: `${home}/imports`, label: t("tabImports") },
    { id: "segments", href: `${home}/segments`, label: t("tabSegments") },
    { id: "rules", href: `/${slug}/kpis/rules`, label: t("rulesTitle") },
  ];
  return (
    <LinkTabs
      label={t("sections")}
      items={items.map(({ id, ...item }) => ({ ...item, isCurrent: id === current }))}
    />
  );
}
