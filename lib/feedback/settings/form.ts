import type { FeedbackSettings } from "./model";

type Typed = Readonly<Record<string, string | undefined>>;

/** Minutes as a time field shows them, "09:00"; midnight at the end of a day is "23:59". */
export function timeText(minutes: number): string {
  const shown = Math.min(minutes, 1439);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(shown / 60))}:${pad(shown % 60)}`;
}

function minutesOf(text = ""): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const value = Number(hours) * 60 + Number(minutes);
  return value === 1439 ? 1440 : value;
}

const numberOf = (text: string | undefined): number => (text?.trim() ? Number(text) : Number.NaN);

/** What was typed into the settings, as the command takes it; the command says what is wrong. */
export function settingsOf(
  typed: Typed,
  flags: Pick<FeedbackSettings, "countsBusinessHours" | "masksPersonalData">,
  stageIds: readonly string[],
): FeedbackSettings {
  const negative = typed.negative?.trim() ? numberOf(typed.negative) : null;
  const stages = stageIds.flatMap((id): [string, number][] =>
    typed[`stage-${id}`]?.trim() ? [[id, numberOf(typed[`stage-${id}`])]] : [],
  );
  return {
    ...flags,
    weekHours: Array.from({ length: 7 }, (_, day) => {
      const from = minutesOf(typed[`from-${day}`]);
      const to = minutesOf(typed[`to-${day}`]);
      return from === null || to === null ? null : { from, to };
    }),
    holidays: (typed.holidays ?? "").split(/[\s,;]+/).filter(Boolean),
    overdue: { other: numberOf(typed.other), negative, stages: Object.fromEntries(stages) },
    widgetQuietDays: numberOf(typed.widgetQuietDays),
  };
}

/** The field of the form that a path of the settings comes from. */
export function fieldOfPath(path: string): string {
  const [part = "", key = "", stageId = ""] = path.split(".");
  if (part === "overdue") return key === "stages" ? `stage-${stageId}` : key;
  return part === "weekHours" ? `to-${key}` : part;
}
