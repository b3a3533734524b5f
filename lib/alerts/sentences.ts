import type { createFormatter, createTranslator } from "next-intl";
import type { WatchedKpi } from "@/db/enums";
import type { english } from "@/lib/i18n/messages/en";
import type { MixWarning } from "@/lib/kpis/mix";
import type { Side } from "./sides";
import { daysText, figureWords, isShare, oddsOf } from "./words";

type Translator = ReturnType<typeof createTranslator<typeof english, "alerts">>;
type Formatter = Pick<ReturnType<typeof createFormatter>, "number" | "dateTimeRange">;
type Words = { t: Translator; format: Formatter };

/** What an alert says, as it is stored. */
export type Shift = {
  kpi: WatchedKpi;
  stage: string;
  direction: "up" | "down";
  before: Side;
  after: Side;
  chance: number;
  mix: MixWarning | null;
  recovery: Side | null;
};

/** The shift in plain words: both numbers, the counts behind them and the chance. */
export function shiftSentence(words: Words, shift: Shift): string {
  const { t } = words;
  const { kpi, stage, direction, before, after, chance } = shift;
  const count = oddsOf(chance);
  const odds = count === null ? t("oddsLess") : t("odds", { count });
  const sentence = t("sentence", {
    kpi: t(`kpi.${kpi}`),
    stage,
    direction,
    before: figureText(words, kpi, before),
    beforeCases: casesText(words, kpi, before),
    beforeDays: daysText(words.format, before),
    after: figureText(words, kpi, after),
    afterCases: casesText(words, kpi, after),
    afterDays: daysText(words.format, after),
  });
  const told = [sentence, t("chance", { odds }), mixSentence(words, shift.mix)];
  return told.filter((one) => one !== null).join(" ");
}

/** Of what the change is made, where who was counted has changed; null where it has not. */
function mixSentence({ t, format }: Words, mix: MixWarning | null): string | null {
  if (!mix) return null;
  const points = (value: number) =>
    format.number(value, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return t(`mix.${mix.kind}`, {
    change: points(mix.change),
    within: points(mix.within),
    mix: points(mix.mix),
  });
}

/** The recovery in plain words; null while it lasts. */
export function recoverySentence(words: Words, shift: Shift): string | null {
  const { kpi, stage, recovery } = shift;
  if (!recovery) return null;
  return words.t("recovery", {
    kpi: words.t(`kpi.${kpi}`),
    stage,
    value: figureText(words, kpi, recovery),
    cases: casesText(words, kpi, recovery),
    days: daysText(words.format, recovery),
  });
}

/** What is over, for whoever is told of the recovery alone. */
export function formerSentence(words: Words, { kpi, direction, before, after }: Shift): string {
  return words.t("former", {
    direction,
    after: figureText(words, kpi, after),
    afterCases: casesText(words, kpi, after),
    afterDays: daysText(words.format, after),
    before: figureText(words, kpi, before),
    beforeCases: casesText(words, kpi, before),
  });
}

function figureText({ t, format }: Words, kpi: WatchedKpi, side: Side): string {
  const { text, value } = figureWords(kpi, side.value);
  if (text === "days") return t("days", { value });
  const signDisplay = text === "points" ? "exceptZero" : "auto";
  return t(text, { value: format.number(value, { maximumFractionDigits: 1, signDisplay }) });
}

const casesText = ({ t }: Words, kpi: WatchedKpi, { n, hits }: Side): string =>
  isShare(kpi) ? t("casesShare", { hits, n }) : t("casesAll", { n });
