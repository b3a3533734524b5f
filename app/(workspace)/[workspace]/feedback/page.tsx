import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedbackTabs } from "@/components/feedback/feedback-tabs";
import { EmptyInbox } from "@/components/feedback/inbox/empty-inbox";
import { InboxPane } from "@/components/feedback/inbox/inbox-pane";
import { DetailBar } from "@/components/feedback/item/detail-bar";
import { FeedbackDetailView } from "@/components/feedback/item/feedback-detail";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { addressOf } from "@/lib/core/address";
import { filtersOf } from "@/lib/feedback/filters";
import { readInbox } from "@/lib/feedback/page/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("title") };
}

export default async function FeedbackPage(props: PageProps<"/[workspace]/feedback">) {
  const { workspace: slug } = await props.params;
  const params = await props.searchParams;
  const { ctx, user } = await memberDoor(slug);
  const t = await getTranslations("feedback");
  const itemId = typeof params.item === "string" ? params.item : null;
  const inbox = await orNotFound(readInbox(ctx, filtersOf(params), itemId));
  const { item, people, counts } = inbox;
  const mayWork = can(ctx.actor, "feedback.work");
  const shown = { slug, people, mayWork, mayLink: can(ctx.actor, "painPoint.edit") };
  const back = addressOf(`/${slug}/feedback`, params, { item: null });
  if (counts.new + counts.open + counts.waiting + counts.closed === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <FeedbackTabs slug={slug} current="inbox" />
        <EmptyInbox slug={slug} />
      </>
    );
  }
  return (
    <div className="flex min-h-full grow flex-col lg:h-dvh lg:min-h-0">
      <PageHeader title={t("title")} />
      <FeedbackTabs slug={slug} current="inbox" />
      {/* Wide screens have room for an item beside the list; phones show it once it was chosen. */}
      <div className="grid min-h-0 grow lg:grid-cols-[24rem_minmax(0,1fr)]">
        <section
          aria-label={t("list")}
          className={cx(
            "min-h-0 min-w-0 flex-col border-e border-line bg-surface-2 lg:flex lg:overflow-y-auto",
            itemId ? "hidden" : "flex",
          )}
        >
          <InboxPane
            slug={slug}
            params={params}
            inbox={inbox}
            viewer={{ userId: user.id, mayWork }}
          />
        </section>
        <section
          aria-label={t("detail.label")}
          className={cx("min-h-0 min-w-0 lg:block lg:overflow-y-auto", !itemId && "hidden")}
        >
          {item ? (
            <>
              <DetailBar {...shown} item={item} back={back} />
              <FeedbackDetailView {...shown} item={item} />
            </>
          ) : (
            <p className="p-12 text-center text-ink-3">{t("choose")}</p>
          )}
        </section>
      </div>
    </div>
  );
}
