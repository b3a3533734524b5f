"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { timeText } from "@/lib/feedback/settings/form";
import type { FeedbackSettings } from "@/lib/feedback/settings/model";

type Props = { week: FeedbackSettings["weekHours"]; isDisabled: boolean };
const days = ["0", "1", "2", "3", "4", "5", "6"] as const;

/** When the workspace works, day by day. */
export function HoursFields({ week, isDisabled }: Props) {
  const t = useTranslations("feedback.settings");
  return (
    <div className="grid gap-2">
      {days.map((day) => {
        const hours = week[Number(day)];
        return (
          <div
            key={day}
            className="grid grid-cols-[6rem_8rem_8rem] items-center gap-2 max-sm:grid-cols-2"
          >
            <span className="max-sm:col-span-2">{t(`days.${day}`)}</span>
            {(["from", "to"] as const).map((end) => (
              <TextField
                key={end}
                hideLabel
                label={t(end, { day: t(`days.${day}`) })}
                name={`${end}-${day}`}
                type="time"
                defaultValue={hours ? timeText(hours[end]) : ""}
                isDisabled={isDisabled}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
