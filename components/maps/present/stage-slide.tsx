"use client";

import { useTranslations } from "next-intl";
import { EmotionFace } from "@/components/ui/emotion-face";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cellKey, emotionKey, type Lane } from "@/lib/maps/model";
import type { StageView } from "@/lib/maps/view";
import { usePersona } from "../board/use-persona";
import { LaneIcon } from "../lane-icon";
import { useBoardValue } from "../state/board-context";
import { PeerLaser } from "./peer-laser";
import { StaticCard } from "./static-card";

const laneHeadRem = 6;
const stepRem = 12;

/** A stage as a table large enough to be read from the back of a room. */
export function StageSlide({ stage }: { stage: StageView }) {
  const t = useTranslations("maps");
  const persona = usePersona();
  const { view, board } = useBoardValue("frame", (store) => store.drawing());
  const hasContent = (lane: Lane) =>
    lane.kind === "emotion"
      ? persona !== null
      : stage.steps.some((step) => (view.cells.get(cellKey(lane.id, step.id)) ?? []).length > 0);
  const lanes = view.lanes.filter((lane) => !lane.isHidden && hasContent(lane));
  if (stage.steps.length === 0)
    return <p className="grow p-8 text-lg text-ink-3">{t("list.noSteps")}</p>;
  return (
    <ScrollRegion label={stage.title} className="min-h-0 grow p-6 text-lg max-sm:p-3">
      {/* The table and the light over it are moved by scrolling together. */}
      <div className="relative">
        <table
          data-slide={stage.id}
          // A narrow screen is scrolled sideways rather than that words are broken into letters.
          style={{ minWidth: `${laneHeadRem + stage.steps.length * stepRem}rem` }}
          className="w-full table-fixed border-separate border-spacing-3 max-sm:border-spacing-2"
        >
          <thead>
            <tr>
              <th scope="col" className="w-36 max-sm:w-24">
                <span className="sr-only">{t("panel.lane")}</span>
              </th>
              {stage.steps.map((step) => (
                <th key={step.id} scope="col" className="px-2 pb-1 text-start font-semibold">
                  {step.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <tr key={lane.id} className="align-top">
                <th scope="row" className="pt-2 text-start text-sm font-medium text-ink-2">
                  <span className="flex items-center gap-2 break-words max-sm:flex-col max-sm:items-start max-sm:gap-1">
                    <LaneIcon kind={lane.kind} />
                    {lane.title}
                  </span>
                </th>
                {stage.steps.map((step) => (
                  <td key={step.id}>
                    {lane.kind === "emotion" ? (
                      <Feeling
                        value={
                          board.emotions[emotionKey(step.id, persona?.id ?? "")]?.value ?? null
                        }
                      />
                    ) : (
                      <div className="flex flex-col gap-2">
                        {(view.cells.get(cellKey(lane.id, step.id)) ?? []).map((card) => (
                          <StaticCard key={card.id} card={card} kind={lane.kind} />
                        ))}
                      </div>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <PeerLaser stageId={stage.id} />
      </div>
    </ScrollRegion>
  );
}

function Feeling({ value }: { value: number | null }) {
  const t = useTranslations("maps");
  if (value === null) return <span className="text-ink-3">{t("emotion.unset")}</span>;
  return (
    <span className="flex items-center gap-2 px-2 font-semibold tabular-nums">
      <EmotionFace value={value + 3} size={28} label="" />
      {t("emotion.figure", { value })}
    </span>
  );
}
