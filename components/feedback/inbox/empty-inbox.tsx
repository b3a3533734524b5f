import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Before the first answer: where answers come from. */
export function EmptyInbox({ slug }: { slug: string }) {
  const t = useTranslations("feedback");
  return (
    <EmptyState
      title={t("empty")}
      icon={<Inbox size={24} />}
      description={t("emptyHint")}
      action={<LinkButton href={`/${slug}/surveys`}>{t("emptyAction")}</LinkButton>}
    />
  );
}
