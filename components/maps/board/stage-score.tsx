"use client";

import { useFormatter, useTranslations } from "next-intl";
import { EmotionFace } from "@/components/ui/emotion-face";
import { useSurroundings } from "../editor/editor-context";

/** The measured feeling of a stage beside its name; nothing where nobody has answered. */
export function StageScore({ stageId }: { stageId: string }) {
  const t = useTranslations("maps");
  const format = useFormatter();
  const { measured } = useSurroundings();
  const score = measured.find((stage) => stage.stageId === stageId);
  if (!score || score.meanEmotion === null) return null;
  const value = format.number(score.meanEmotion, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const spoken = t("emotion.measuredTitle", { value, count: score.n });
  const isFew = score.display === "few";
  return (
    <span
      className="flex shrink-0 items-center gap-1.5 tabular-nums"
      title={isFew ? `${spoken}, ${t("emotion.few")}` : spoken}
    >
      <EmotionFace value={score.meanEmotion + 3} size={16} label="" />
      <span aria-hidden className={isFew ? "text-ink-3" : undefined}>
        {value}
      </span>
      <span className="sr-only">
        {spoken} {isFew && t("emotion.few")}
      </span>
    </span>
  );
}
