import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

const tabs = ["inbox", "themes", "times", "settings"] as const;

/** The parts of the inbox. */
export function FeedbackTabs({ slug, current }: { slug: string; current: (typeof tabs)[number] }) {
  const t = useTranslations("feedback.tabs");
  const home = `/${slug}/feedback`;
  return (
    <div className="border-b border-line bg-surface px-4 pt-2">
      <LinkTabs
        label={t("label")}
        items={tabs.map((tab) => ({
          href: tab === "inbox" ? home : `${home}/${tab}`,
          label: t(tab),
          isCurrent: tab === current,
        }))}
      />
    </div>
  );
}
