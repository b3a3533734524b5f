"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { StageStory, StepStory } from "@/lib/maps/story";

/** Puts the parts of a journey's story into sentences. */
export function useTelling(persona: string | null) {
  const t = useTranslations("maps.story");
  const format = useFormatter();
  const who = persona ?? t("somebody");
  const list = (texts: readonly string[]) =>
    format.list(
      texts.map((text) => `“${text}”`),
      { type: "conjunction" },
    );

  function stage({ steps, turn }: StageStory): string {
    if (steps.length === 0) return t("noSteps");
    const start = t("steps", { count: steps.length });
    if (turn === null || Math.abs(turn) < 0.3) return start;
    return `${start} ${t(turn > 0 ? "better" : "worse")}`;
  }

  function step(story: StepStory): string {
    const { title, actions, touchpoints, channels, thoughts, troubles, ideas, feeling } = story;
    const sentences = [
      actions.length > 0 ? t("does", { who, list: list(actions) }) : "",
      touchpoints.length > 0 ? t("meets", { list: list(touchpoints) }) : "",
      channels.length > 0 ? t("by", { list: list(channels) }) : "",
      thoughts.length > 0 ? t("thinks", { who, list: list(thoughts) }) : "",
      feeling === null
        ? ""
        : t("feels", { who, how: t(`feelings.${moodOf(feeling)}`), value: feeling }),
      troubles.length > 0 ? t("suffers", { list: list(troubles) }) : "",
      ideas.length > 0 ? t("could", { list: list(ideas) }) : "",
    ].filter(Boolean);
    const name = story.isMomentOfTruth ? t("moment", { title }) : t("step", { title });
    return [name, ...(sentences.length > 0 ? sentences : [t("nothing")])].join(" ");
  }
  return { stage, step };
}

type Mood = "awful" | "bad" | "neutral" | "good" | "great";

const moods: readonly Mood[] = ["awful", "bad", "neutral", "good", "great"];

const moodOf = (feeling: number): Mood => moods[Math.round(feeling) + 2] ?? "neutral";
