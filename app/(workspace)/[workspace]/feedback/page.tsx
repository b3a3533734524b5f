import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DetailBar } from "@/components/feedback/detail-bar";
import { FeedbackDetailView } from "@/components/feedback/feedback-detail";
import { FeedbackTabs } from "@/components/feedback/feedback-tabs";
import { InboxFilters } from "@/components/feedback/inbox-filters";
import { InboxList } from "@/components/feedback/inbox-list";
import { InboxViews } from "@/components/feedback/inbox-views";
import { RecurrenceNotice } from "@/components/feedback/recurrence-notice";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { addressOf } from "@/lib/core/address";
import { filtersOf } from "@/lib/feedback/filters";
import { getFeedback } from "@/lib/feedback/items/queries";
import { countFeedback, listFeedback, listTags } from "@/lib/feedback/queries";
import { listRecurrences } from "@/lib/feedback/recurrences/queries";
import { listSavedFilters } from "@/lib/feedback/saved/queries";
import { listPlaces } from "@/lib/surveys/places/queries";
import { stageItems } from "@/lib/surveys/places/stage-items";
import { listPeople } from "@/lib/workspaces/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("title") };
}

export default async function FeedbackPage(props: PageProps<"/[workspace]/feedback">) {
  const { workspace: slug } = await props.params;
  const params = await props.searchParams;
  const { ctx, user } = await memberDoor(slug);
  const t = await getTranslations("feedback");
  const itemId = typeof params.item === "string" ? params.item : null;
  const filters = filtersOf(params);
  const [page, counts, places, people, tags, saved, recurrences] = await Promise.all([
    listFeedback(ctx, filters),
    countFeedback(ctx, {}),
    listPlaces(ctx, {}),
    listPeople(ctx, {}),
    listTags(ctx, {}),
    listSavedFilters(ctx, {}),
    listRecurrences(ctx, {}),
  ]);
  const { items } = page;
  // Wide screens have room for an item beside the list; phones show it only when it was chosen.
  const shownId = itemId ?? items[0]?.id;
  const item = shownId ? await orNotFound(getFeedback(ctx, { itemId: shownId })) : null;
  const home = `/${slug}/feedback`;
  const total = counts.new + counts.open + counts.waiting + counts.closed;
  const mayWork = can(ctx.actor, "feedback.work");
  const mayLink = can(ctx.actor, "painPoint.edit");

  if (total === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <FeedbackTabs slug={slug} current="inbox" />
        <EmptyState
          title={t("empty")}
          icon={<Inbox size={24} />}
          description={t("emptyHint")}
          action={<LinkButton href={`/${slug}/surveys`}>{t("emptyAction")}</LinkButton>}
        />
      </>
    );
  }
  return (
    <div className="flex min-h-full grow flex-col lg:h-dvh lg:min-h-0">
      <PageHeader title={t("title")} />
      <FeedbackTabs slug={slug} current="inbox" />
      <div className="grid min-h-0 grow lg:grid-cols-[24rem_minmax(0,1fr)]">
        <section
          aria-label={t("list")}
          className={cx(
            "min-h-0 min-w-0 flex-col border-e border-line bg-surface-2 lg:flex lg:overflow-y-auto",
            itemId ? "hidden" : "flex",
          )}
        >
          <RecurrenceNotice slug={slug} list={recurrences} />
          <InboxViews home={home} params={params} counts={counts} />
          <InboxFilters
            slug={slug}
            people={people}
            stages={stageItems(places.maps)}
            tags={tags.map(({ id, name }) => ({ id, label: name }))}
            saved={saved}
            overdue={counts.overdue}
            mayWork={mayWork}
          />
          {items.length === 0 && (
            <EmptyState
              title={t("nothing")}
              action={<LinkButton href={`${home}?status=all`}>{t("clear")}</LinkButton>}
            />
          )}
          {items.length > 0 && (
            <InboxList
              key={JSON.stringify(filters)}
              slug={slug}
              page={page}
              filters={filters}
              people={people}
              currentId={item?.id ?? null}
              userId={user.id}
              mayWork={mayWork}
            />
          )}
        </section>
        <section
          aria-label={t("detail.label")}
          className={cx("min-h-0 min-w-0 lg:block lg:overflow-y-auto", !itemId && "hidden")}
        >
          {item ? (
            <>
              <DetailBar
                slug={slug}
                item={item}
                people={people}
                back={addressOf(home, params, { item: null })}
                mayWork={mayWork}
                mayLink={mayLink}
              />
              <FeedbackDetailView
                slug={slug}
                item={item}
                people={people}
                mayWork={mayWork}
                mayLink={mayLink}
              />
            </>
          ) : (
            <p className="p-12 text-center text-ink-3">{t("choose")}</p>
          )}
        </section>
      </div>
    </div>
  );
}
