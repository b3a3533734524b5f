import type { Trigger } from "./model";

/** A trigger from what was typed beside its kind; the command says what is wrong with it. */
export function triggerOf(kind: Trigger["kind"], value: string): Trigger {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  switch (kind) {
    case "time":
      return { kind, seconds: number };
    case "scroll":
      return { kind, percent: number };
    case "exit":
      return { kind };
    case "event":
      return { kind, name: value };
    case "url":
      return { kind, part: value };
  }
}

const usual = {
  time: "10",
  scroll: "60",
  exit: "",
  event: "checkout-done",
  url: "/thanks",
} as const;

/** What a field shows for a kind of trigger: what is set, or what is usual. */
export function triggerValue(trigger: Trigger, kind: Trigger["kind"]): string {
  if (trigger.kind !== kind) return usual[kind];
  switch (trigger.kind) {
    case "time":
      return String(trigger.seconds);
    case "scroll":
      return String(trigger.percent);
    case "exit":
      return "";
    case "event":
      return trigger.name;
    case "url":
      return trigger.part;
  }
}
