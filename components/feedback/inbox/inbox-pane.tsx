import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Params } from "@/lib/core/address";
import type { Inbox } from "@/lib/feedback/page/queries";
import { stageItems } from "@/lib/surveys/places/stage-items";
import { InboxFilters } from "./inbox-filters";
import { InboxList } from "./inbox-list";
import { InboxViews } from "./inbox-views";
import { RecurrenceNotice } from "./recurrence-notice";

type Props = {
  slug: string;
  params: Params;
  inbox: Inbox;
  viewer: { userId: string; mayWork: boolean };
};

/** The list with its views and filters, above it what came back. */
export function InboxPane({ slug, params, inbox, viewer: { userId, mayWork } }: Props) {
  const t = useTranslations("feedback");
  const { filters, page, counts, people, tags } = inbox;
  const home = `/${slug}/feedback`;
  return (
    <>
      <RecurrenceNotice slug={slug} list={inbox.recurrences} />
      <InboxViews home={home} params={params} counts={counts} />
      <InboxFilters
        slug={slug}
        people={people}
        stages={stageItems(inbox.places.maps)}
        tags={tags.map(({ id, name }) => ({ id, label: name }))}
        saved={inbox.saved}
        overdue={counts.overdue}
        mayWork={mayWork}
      />
      {page.items.length === 0 ? (
        <EmptyState
          title={t("nothing")}
          action={<LinkButton href={`${home}?status=all`}>{t("clear")}</LinkButton>}
        />
      ) : (
        <InboxList
          key={JSON.stringify(filters)}
          slug={slug}
          page={page}
          filters={filters}
          people={people}
          currentId={inbox.item?.id ?? null}
          userId={userId}
          mayWork={mayWork}
        />
      )}
    </>
  );
}
