"use client";

import { Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { storyOf } from "@/lib/maps/story";
import { usePersona } from "../board/use-persona";
import { useBoardValue } from "../state/board-context";
import { useTelling } from "./use-telling";

/** The journey told in sentences made of what stands on the map, to be read or listened to. */
export default function NarrativeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("maps.story");
  const persona = usePersona();
  const { view, board } = useBoardValue("frame", (store) => store.drawing());
  const text = useRef<HTMLDivElement>(null);
  const [isSpeaking, setSpeaking] = useState(false);
  const tell = useTelling(persona?.name ?? null);
  const stages = storyOf(view, board, persona?.id ?? null);

  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  function speak() {
    window.speechSynthesis.cancel();
    if (isSpeaking) return setSpeaking(false);
    const words = new SpeechSynthesisUtterance(text.current?.innerText ?? "");
    words.lang = document.documentElement.lang;
    words.onend = () => setSpeaking(false);
    window.speechSynthesis.speak(words);
    setSpeaking(true);
  }

  return (
    <Dialog
      isOpen
      size="lg"
      title={t("title")}
      description={persona ? t("of", { persona: persona.name }) : undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        "speechSynthesis" in window && (
          <Button icon={isSpeaking ? <VolumeX size={14} /> : <Volume2 size={14} />} onPress={speak}>
            {t(isSpeaking ? "stop" : "speak")}
          </Button>
        )
      }
    >
      <div ref={text} className="flex flex-col gap-4 text-base">
        {stages.map((stage) => (
          <section key={stage.stageId}>
            <h3 className="pb-1 font-semibold">
              {stage.index + 1}. {stage.title}
            </h3>
            <p>{tell.stage(stage)}</p>
            {stage.steps.map((step) => (
              <p key={step.stepId} className="pt-1.5">
                {tell.step(step)}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
