import { useFormatter, useNow } from "next-intl";

type DateTextProps = {
  date: Date | string;
  style?: "date" | "datetime" | "relative";
};

/** A moment in the reader's words; the exact time shows on hover. */
export function DateText({ date, style = "date" }: DateTextProps) {
  const format = useFormatter();
  const now = useNow();
  const moment = typeof date === "string" ? new Date(date) : date;
  const exact = format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
  const text = {
    date: () => format.dateTime(moment, { dateStyle: "medium" }),
    datetime: () => exact,
    relative: () => format.relativeTime(moment, now),
  };
  return (
    <time dateTime={moment.toISOString()} title={exact} suppressHydrationWarning>
      {text[style]()}
    </time>
  );
}
