import { ageDays, weekdayOf } from "../calendar";
import { commentWriter, type Slots } from "../comments/compose";
import type { History } from "../customers/history";
import { askedAfter } from "../customers/ordering";
import { type Random, randomOf } from "../random";
import { type Phase, phaseAt } from "../story";
import { fragmentsFor, impossibleThemes, type Mood } from "./fragments";
import type { DemoAnswer, Occasion } from "./model";
import { occasionsOf } from "./occasions";
import { moodOf, scoreOf } from "./scores";

/** Who complains writes more often than who is content. */
const commentShares: Readonly<Record<Mood, number>> = { bad: 0.82, fair: 0.55, good: 0.54 };

/** Every answer of the twelve months, oldest first, no two at the same moment. */
export function tellAnswers(history: History, now: Date): DemoAnswer[] {
  const random = randomOf("answers");
  const write = commentWriter(randomOf("comments"));
  const answers = occasionsOf(history, now, random).flatMap((occasion) => {
    const at = askedAfter(occasion.at, random);
    return at < now ? [answerTo(occasion, { at, now, random, write })] : [];
  });
  return answers.sort((a, b) => a.at.getTime() - b.at.getTime()).filter(isOwnMoment);
}

const isOwnMoment = ({ at }: DemoAnswer, index: number, all: readonly DemoAnswer[]): boolean =>
  at.getTime() !== all[index - 1]?.at.getTime();

type Asking = { at: Date; now: Date; random: Random; write: ReturnType<typeof commentWriter> };

function answerTo(occasion: Occasion, { at, now, random, write }: Asking): DemoAnswer {
  const { survey, customer, channel } = occasion;
  const phase = phaseAt(ageDays(now, occasion.at));
  const score = scoreOf(occasion, phase, random);
  const mood = moodOf(survey, score);
  const comment = random.chance(commentShares[mood])
    ? write(
        fragmentsFor(occasion, mood, phase),
        slotsOf(occasion, random),
        impossibleThemes(occasion, phase),
      )
    : null;
  // The card in a parcel is the same for everybody.
  const persona = channel === "parcel" && survey === "delivery" ? null : occasion.persona;
  return {
    ...{ survey, customer, persona, channel, at, score },
    comment: comment?.text ?? null,
    theme: comment?.theme ?? null,
    isGood: mood === "good",
    topic: survey === "support" ? topicOf(occasion, phase, random) : null,
    mayContact: survey === "recommend" && random.chance(0.3),
  };
}

function slotsOf({ item, at, lateDays, persona }: Occasion, random: Random): Slots {
  const day = weekdayOf(new Date(at.getTime() - lateDays * 86_400_000));
  return {
    ...{ item, persona },
    day: day === "Sunday" ? "Monday" : day,
    lateDays: lateDays || random.whole(2, 6),
  };
}

const topics = ["delivery", "return", "product", "order"] as const;

function topicOf({ lateDays }: Occasion, phase: Phase, random: Random): string {
  if (lateDays > 0) return "delivery";
  return topics[random.weighted(phase === "dip" ? [4, 2, 2, 2] : [1, 4, 4, 2])] ?? "product";
}
