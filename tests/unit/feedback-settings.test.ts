import { expect, test } from "vitest";
import { fieldOfPath, settingsOf, timeText } from "@/lib/feedback/settings/form";
import { defaultSettings, feedbackSettingsSchema } from "@/lib/feedback/settings/model";

const flags = { countsBusinessHours: true, masksPersonalData: false };
const stage = "0190b3c2-7c1a-7d3e-9f00-000000000001";
const typed = {
  ...{ "from-0": "09:00", "to-0": "17:30", "from-1": "00:00", "to-1": "23:59", "from-2": "08:00" },
  ...{ holidays: "2026-12-25\n2026-12-26", other: "48", negative: "", widgetQuietDays: "30" },
  [`stage-${stage}`]: "4",
};

test("What is typed into the settings is what the command takes", () => {
  const settings = settingsOf(typed, flags, [stage]);
  expect(feedbackSettingsSchema.parse(settings)).toEqual(settings);
  expect(settings.weekHours.slice(0, 3)).toEqual([
    { from: 540, to: 1050 },
    { from: 0, to: 1440 },
    null,
  ]);
  expect(settings.holidays).toEqual(["2026-12-25", "2026-12-26"]);
  expect(settings.overdue).toEqual({ other: 48, negative: null, stages: { [stage]: 4 } });
  expect(feedbackSettingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test("Times read as they are typed", () => {
  expect([0, 540, 1050, 1440].map(timeText)).toEqual(["00:00", "09:00", "17:30", "23:59"]);
});

test("A wrong value has its message at the field it was typed in", () => {
  const wrong = { ...typed, "from-0": "18:00", holidays: "Christmas", other: "", "stage-x": "1" };
  const result = feedbackSettingsSchema.safeParse(settingsOf(wrong, flags, ["x"]));
  const fields = result.error?.issues.map((issue) => fieldOfPath(issue.path.join(".")));
  expect(fields?.sort()).toEqual(["holidays", "other", "stage-x", "to-0"]);
});
