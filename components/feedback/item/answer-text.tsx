import { useFormatter, useTranslations } from "next-intl";
import { EmotionFace } from "@/components/ui/emotion-face";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import { emotionOf } from "@/lib/kpis/answers";

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
  const format = useFormatter();
  const { scale, score } = answer;
  if (scale && score !== null) {
    const emotion = emotionOf("csat", score, { low: scale.from, high: scale.to });
    return (
      <span className="flex items-center gap-2">
        <EmotionFace value={emotion + 3} size={22} label="" />
        <span className="font-semibold">{t("score", { score, most: scale.to })}</span>
      </span>
    );
  }
  if (answer.kind === "number" && score !== null) return format.number(score);
  if (answer.kind === "consent") return t("agreed");
  return <span className="break-words whitespace-pre-line">{answer.words}</span>;
}
