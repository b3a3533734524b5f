import { z } from "zod";
import { id } from "@/lib/core/ids";

const minutes = z.int().min(0).max(1440);
const hours = z.int().min(1).max(2000);

/** How a workspace works its inbox. Times are minutes from midnight, the week begins on Monday. */
export const feedbackSettingsSchema = z.strictObject({
  weekHours: z
    .array(
      z
        .strictObject({ from: minutes, to: minutes })
        .refine((day) => day.from < day.to, "The day must end after it begins.")
        .nullable(),
    )
    .length(7),
  holidays: z.array(z.iso.date()).max(400),
  overdue: z.strictObject({
    other: hours,
    negative: hours.nullable(),
    stages: z.record(id, hours).refine((all) => Object.keys(all).length <= 500, "Too many stages."),
  }),
  countsBusinessHours: z.boolean(),
  masksPersonalData: z.boolean(),
  widgetQuietDays: z.int().min(0).max(365),
});
export type FeedbackSettings = z.output<typeof feedbackSettingsSchema>;

const office = { from: 9 * 60, to: 17 * 60 };

/** What holds until somebody decides otherwise. */
export const defaultSettings: FeedbackSettings = {
  weekHours: [office, office, office, office, office, null, null],
  holidays: [],
  overdue: { other: 48, negative: 24, stages: {} },
  countsBusinessHours: true,
  masksPersonalData: false,
  widgetQuietDays: 30,
};
