import type { useFormatter, useTranslations } from "next-intl";
import type { Narrative, NarrativeStage, NarrativeStep } from "@/lib/maps/narration";

type Texts = ReturnType<typeof useTranslations<"templates.story">>;
type Format = Pick<ReturnType<typeof useFormatter>, "list">;
type Voice = { t: Texts; format: Format };
/** The sentences that hold nothing but a list. */
type ListKey =
  | "actions"
  | "touchpoints"
  | "channels"
  | "motivations"
  | "thoughts"
  | "obstacles"
  | "pain"
  | "opportunity"
  | "personalisation"
  | "backstage"
  | "metrics"
  | "images"
  | "notes";

export type ToldStage = { id: string; title: string; text: string; steps: ToldStep[] };
type ToldStep = { id: string; title: string; text: string };
export type ToldStory = { lead: string; stages: ToldStage[] };

/** Puts a narrative into sentences. */
export function tell(story: Narrative, voice: Voice): ToldStory {
  const { t, format } = voice;
  const { title, stageCount: stages, stepCount: steps, peak, valley } = story;
  if (stages === 0) return { lead: t("empty"), stages: [] };
  const lead = [
    t("lead", { title, stages, steps }),
    story.personas.length > 0 ? t("who", { personas: format.list(story.personas) }) : t("nobody"),
    story.objective && t("objective", { objective: story.objective }),
    t("pains", { count: story.painCount }),
    peak && valley
      ? t("peak", {
          step: peak.step,
          value: t("value", { value: peak.value }),
          valley: valley.step,
          low: t("value", { value: valley.value }),
        })
      : "",
  ];
  return {
    lead: lead.filter(Boolean).join(" "),
    stages: story.stages.map((stage) => tellStage(stage, voice)),
  };
}

function tellStage(stage: NarrativeStage, voice: Voice): ToldStage {
  const { t } = voice;
  const { measured, verdict } = stage;
  const sentences = [
    stage.steps.length === 0 ? t("noSteps") : "",
    measured
      ? t("measured", {
          mood: t(`moods.${measured.mood}`),
          value: t("figure", { value: measured.value }),
          n: measured.n,
        })
      : "",
    verdict ? t(verdict) : "",
  ];
  return {
    id: stage.id,
    title: t("stage", { number: stage.number, title: stage.title }),
    text: sentences.filter(Boolean).join(" "),
    steps: stage.steps.map((step) => tellStep(step, voice)),
  };
}

function tellStep(step: NarrativeStep, { t, format }: Voice): ToldStep {
  const list = (texts: readonly string[]) => format.list(texts.map(withoutStop));
  const said = (key: ListKey, texts: readonly string[]) =>
    texts.length > 0 ? t(key, { list: list(texts) }) : "";
  const { touchpoints, channels } = step;
  const sentences = [
    step.isMomentOfTruth ? t("moment") : "",
    said("actions", step.actions),
    touchpoints.length > 0 && channels.length > 0
      ? t("through", { list: list(touchpoints), channels: list(channels) })
      : said("touchpoints", touchpoints) || said("channels", channels),
    said("motivations", step.motivations),
    said("thoughts", step.thoughts),
    ...step.feelings.map(({ persona, mood, value }) =>
      t("feels", { persona, mood: t(`moods.${mood}`), value: t("figure", { value }) }),
    ),
    said("obstacles", step.obstacles),
    said("pain", step.pains),
    said("opportunity", step.opportunities),
    said("personalisation", step.personalisation),
    said("backstage", step.backstage),
    said("metrics", step.metrics),
    said("images", step.images),
    said("notes", step.notes),
  ];
  const text = sentences.filter(Boolean).map(endedOnce).join(" ");
  return { id: step.id, title: step.title, text };
}

const withoutStop = (text: string) => text.replace(/[.\s]+$/u, "");

/** Words that end in a quotation or a question bring their own stop. */
const endedOnce = (sentence: string) => sentence.replace(/([.!?…][”’"»)]*)\.$/u, "$1");

/** The story as plain text, for a document or a mail. */
export function asText(title: string, story: ToldStory): string {
  const stages = story.stages.map(({ title: name, text, steps }) =>
    [name, text, ...steps.map((step) => `${step.title}: ${step.text}`)].filter(Boolean).join("\n"),
  );
  return [title, story.lead, ...stages].join("\n\n");
}
