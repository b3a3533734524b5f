import { useTranslations } from "next-intl";
import { EmotionFace } from "@/components/ui/emotion-face";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import { emotionOf, ratingScales } from "@/lib/kpis/answers";

type Answer = FeedbackDetail["answers"][number];

/** One question and what was answered. */
export function AnswerText({ answer }: { answer: Answer }) {
  return (
    <div className="flex flex-col gap-1">
      <dt className="text-ink-2">{answer.title}</dt>
      <dd className="text-lg">
        <AnswerValue answer={answer} />
      </dd>
    </div>
  );
}

function AnswerValue({ answer }: { answer: Answer }) {
  const t = useTranslations("feedback.detail");
  switch (answer.kind) {
    case "csat":
    case "nps":
    case "ces": {
      const score = answer.score ?? 0;
      const most = ratingScales[answer.kind].high;
      return (
        <span className="flex items-center gap-2">
          <EmotionFace value={emotionOf(answer.kind, score) + 3} size={22} label="" />
          <span className="font-semibold">{t("score", { score, most })}</span>
        </span>
      );
    }
    case "choice":
      return (answer.choices ?? [])
        .map((id) => answer.settings.options?.find((option) => option.id === id)?.label ?? id)
        .join(", ");
    case "text":
      return <span className="whitespace-pre-line">{answer.text}</span>;
    case "consent":
      return t("agreed");
  }
}
