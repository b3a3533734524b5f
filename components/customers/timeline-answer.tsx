import { useTranslations } from "next-intl";
import { emotionStep } from "@/components/ui/emotion";
import { EmotionFace } from "@/components/ui/emotion-face";
import { TextLink } from "@/components/ui/text-link";
import type { CustomerStory } from "@/lib/customers/people/queries";

type TimelineAnswerProps = { slug: string; answer: CustomerStory["answers"][number] };

/** What the customer said, with the way to it in the inbox. */
export function TimelineAnswer({ slug, answer }: TimelineAnswerProps) {
  const t = useTranslations("customers");
  const { id, survey, stage, emotion, text } = answer;
  return (
    <div className="min-w-0 rounded-card border border-line bg-surface-2 p-2">
      <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
        {emotion !== null && <EmotionFace value={emotionStep(emotion)} size={16} />}
        {survey ? t("answered") : t("wrote")}
        <span className="text-xs font-normal text-ink-2">
          {[survey, stage].filter(Boolean).join(" · ")}
        </span>
      </p>
      {text && <p className="mt-1 text-sm wrap-anywhere">{text}</p>}
      <p className="mt-1 text-xs">
        <TextLink href={`/${slug}/feedback?item=${id}&status=all`}>{t("openInbox")}</TextLink>
      </p>
    </div>
  );
}
