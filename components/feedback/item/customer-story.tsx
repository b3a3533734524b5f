import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Link } from "@/components/ui/link";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import { Block } from "./block";

/** The customer's other answers and what they did. */
export function CustomerStory({ slug, item }: { slug: string; item: FeedbackDetail }) {
  const t = useTranslations("feedback.detail");
  return (
    <>
      {item.others.length > 0 && (
        <Block title={t("others")}>
          <ul className="flex flex-col gap-2">
            {item.others.map((other) => (
              <li key={other.id} className="flex items-start gap-2">
                {other.emotion !== null && <EmotionFace value={other.emotion + 3} />}
                <Link
                  href={`/${slug}/feedback?item=${other.id}&status=all`}
                  className="line-clamp-2 min-w-0 grow rounded-sm hover:underline"
                >
                  {other.text || other.stageTitle}
                </Link>
                <span className="shrink-0 text-xs text-ink-3">
                  <DateText date={other.createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {item.events.length > 0 && (
        <Block title={t("events")}>
          <ul className="flex flex-col gap-1.5">
            {item.events.map((event) => (
              <li key={event.id} className="flex items-baseline gap-2">
                <span className="min-w-0 grow truncate">{event.name}</span>
                <span className="shrink-0 text-xs text-ink-3">
                  <DateText date={event.at} />
                </span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
