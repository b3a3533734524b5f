"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Sentence } from "@/lib/maps/versions/history/words";

const common = ["added", "moved", "deleted", "restored", "changed"] as const;
const sayings = {
  card: [...common, "wrote", "colored", "judged"],
  stage: [...common, "renamed", "colored"],
  step: [...common, "renamed", "marked", "unmarked"],
  lane: [...common, "renamed", "hid", "showed"],
} as const;

/** One change in words: who did what, with what it was done to standing out. */
export function SentenceText({ sentence, who }: { sentence: Sentence; who: string }) {
  const t = useTranslations("history");
  const { verb, value, link = "address" } = sentence;
  const values = {
    who,
    title: sentence.title || t("untitled"),
    place: sentence.place || "none",
    value,
    link,
    b: (chunks: ReactNode) => <strong className="font-medium">{chunks}</strong>,
    em: (chunks: ReactNode) => <em className="font-medium wrap-anywhere">{chunks}</em>,
  };
  const of = <Saying extends string>(list: readonly Saying[]) => list.find((one) => one === verb);
  if (verb === "linked" || verb === "unlinked")
    return t.rich(`card.${tieSaying(verb, sentence)}`, values);
  switch (sentence.entity) {
    case "card":
      return t.rich(`card.${of(sayings.card) ?? "changed"}`, values);
    case "stage":
      return t.rich(`stage.${of(sayings.stage) ?? "changed"}`, values);
    case "step":
      return t.rich(`step.${of(sayings.step) ?? "changed"}`, values);
    case "lane":
      return t.rich(`lane.${of(sayings.lane) ?? "changed"}`, values);
    case "emotion":
      return t.rich(verb === "unfelt" ? "emotion.unfelt" : "emotion.felt", values);
  }
}

/** What is gone has no name, and a name that was just said is not said again. */
function tieSaying<Verb extends "linked" | "unlinked">(verb: Verb, { title, value }: Sentence) {
  if (value === "") return `${verb}Gone` as const;
  return value === title ? (`${verb}Same` as const) : verb;
}
