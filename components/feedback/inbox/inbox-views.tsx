import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { FeedbackStatus } from "@/db/enums";
import { addressOf, type Params } from "@/lib/core/address";

type Props = { home: string; params: Params; counts: Record<FeedbackStatus, number> };

/** The four everyday views of the inbox; they keep the other filters. */
export function InboxViews({ home, params, counts }: Props) {
  const t = useTranslations("feedback.views");
  const isMine = params.assignee === "me";
  const status = typeof params.status === "string" ? params.status : "active";
  const view = (id: "active" | "mine" | "closed" | "all", isCurrent: boolean, count?: number) => ({
    href: addressOf(home, params, {
      ...{ item: null, after: null },
      status: id === "closed" || id === "all" ? id : null,
      assignee: id === "mine" ? "me" : null,
    }),
    label: t(id),
    isCurrent,
    count,
  });
  return (
    <div className="border-b border-line bg-surface px-3 pt-2">
      <LinkTabs
        label={t("label")}
        items={[
          view("active", status === "active" && !isMine, counts.new + counts.open + counts.waiting),
          view("mine", status === "active" && isMine),
          view("closed", status === "closed", counts.closed),
          view("all", status === "all"),
        ]}
      />
    </div>
  );
}
