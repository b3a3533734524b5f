import { z } from "zod";
import { id } from "@/lib/core/ids";
import { isStorable, line } from "@/lib/core/text";
import { widgetForms } from "./kinds";

/** An origin, such as `https://shop.example`: no path, no query, https unless it is this machine. */
const site = z
  .string()
  .trim()
  .max(260)
  .overwrite((text) => originOf(text) ?? text)
  .refine((text) => originOf(text) === text, "Write an address like https://shop.example.");

const trigger = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("time"), seconds: z.int().min(0).max(3600) }),
  z.strictObject({ kind: z.literal("scroll"), percent: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal("exit") }),
  z.strictObject({ kind: z.literal("event"), name: line(80) }),
  z.strictObject({ kind: z.literal("url"), part: line(200) }),
]);
export type Trigger = z.output<typeof trigger>;

export const widgetSettings = z.strictObject({
  surveyId: id,
  form: z.enum(widgetForms),
  trigger,
  buttonLabel: line(40),
  samplePercent: z.int().min(1).max(100),
  quietDays: z.int().min(0).max(365),
  sites: z
    .array(site)
    .max(20)
    .transform((all) => [...new Set(all)]),
  isEnabled: z.boolean(),
});
export type WidgetSettings = z.output<typeof widgetSettings>;

/** What a widget is before somebody has set it up. */
export const newWidget: Omit<WidgetSettings, "surveyId"> = {
  form: "popover",
  trigger: { kind: "time", seconds: 10 },
  buttonLabel: "Feedback",
  samplePercent: 100,
  quietDays: 90,
  sites: [],
  isEnabled: false,
};

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The origin an address names; null when it names none a widget may be shown on. */
export function originOf(text: string): string | null {
  if (!isStorable(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, origin, username } = new URL(text);
  if (username !== "" || hostname === "" || hostname.includes("*")) return null;
  if (protocol === "https:") return origin;
  return protocol === "http:" && localHosts.has(hostname) ? origin : null;
}

/** What the loader needs, and nothing else of the survey's rules. */
export type LoaderSettings = {
  form: WidgetSettings["form"];
  when: [Trigger["kind"], string | number];
  title: string;
  label: string;
  close: string;
  share: number;
  rest: number;
  quiet: number;
  /** Under this name a visitor's browser keeps when any widget of the workspace may ask again. */
  all: string;
};

/** The trigger as the loader reads it. */
export function whenOf(trigger: Trigger): LoaderSettings["when"] {
  switch (trigger.kind) {
    case "time":
      return ["time", trigger.seconds];
    case "scroll":
      return ["scroll", trigger.percent];
    case "exit":
      return ["exit", 0];
    case "event":
      return ["event", trigger.name];
    case "url":
      return ["url", trigger.part];
  }
}
