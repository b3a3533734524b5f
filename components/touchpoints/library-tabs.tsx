import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

/** The two halves of the library. */
export function LibraryTabs({ slug, current }: { slug: string; current: "list" | "channels" }) {
  const t = useTranslations("touchpoints");
  const home = `/${slug}/touchpoints`;
  return (
    <LinkTabs
      label={t("views")}
      items={[
        { href: home, label: t("title"), isCurrent: current === "list" },
        { href: `${home}/channels`, label: t("channels.title"), isCurrent: current === "channels" },
      ]}
    />
  );
}
