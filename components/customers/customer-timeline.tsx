import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { stageColor } from "@/components/ui/stage-color";
import type { CustomerStory } from "@/lib/customers/people/queries";
import { TimelineAnswer } from "./timeline-answer";
import { TimelineEvent } from "./timeline-event";

type CustomerTimelineProps = { slug: string; customer: CustomerStory; timeZone: string };

/** Everything of one customer, newest first: events, and what was said. */
export function CustomerTimeline({ slug, customer, timeZone }: CustomerTimelineProps) {
  const t = useTranslations("customers");
  const format = useFormatter();
  const colors = new Map(customer.path.map(({ id, color }) => [id, color]));
  const titles = new Map(customer.path.map(({ id, title }) => [id, title]));
  const entries = [
    ...customer.events.map((event) => ({
      key: `event-${event.key}`,
      at: event.at,
      stageId: event.stageId,
      content: <TimelineEvent event={event} stage={titles.get(event.stageId ?? "") ?? null} />,
    })),
    ...customer.answers.map((answer) => ({
      key: `answer-${answer.id}`,
      at: answer.at,
      stageId: answer.stageId,
      content: <TimelineAnswer slug={slug} answer={answer} />,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  const { length: shown } = customer.events;
  const { length: answers } = customer.answers;
  const events = t("eventsShown", {
    shown,
    count: customer.eventCount,
    isAll: shown === customer.eventCount ? "yes" : "no",
  });
  const cut = t("answersCut", { shown: answers, count: customer.answerCount });
  return (
    <Card
      title={t("timeline")}
      subtitle={customer.answerCount > answers ? `${events}, ${cut}` : events}
    >
      {entries.length === 0 && <p className="text-ink-2">{t("timelineEmpty")}</p>}
      <ol className="flex flex-col">
        {entries.map(({ key, at, stageId, content }) => (
          <li
            key={key}
            className="grid grid-cols-[9rem_0.75rem_1fr] gap-3 py-1.5 max-sm:grid-cols-[0.75rem_1fr]"
          >
            <time
              dateTime={at.toISOString()}
              className="text-xs text-ink-2 tabular-nums max-sm:col-start-2"
            >
              {format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone })}
            </time>
            <span
              aria-hidden
              style={{ "--stage": stageColor(colors.get(stageId ?? "") ?? 1) }}
              className={
                colors.has(stageId ?? "")
                  ? "mt-1 size-3 rounded-pill bg-stage max-sm:row-span-2 max-sm:row-start-1"
                  : "mt-1 size-3 rounded-pill border border-line-strong max-sm:row-span-2 max-sm:row-start-1"
              }
            />
            {content}
          </li>
        ))}
      </ol>
    </Card>
  );
}
