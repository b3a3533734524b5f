export const widgetForms = ["popover", "inline", "button"] as const;
export const triggerKinds = ["time", "scroll", "exit", "event", "url"] as const;
