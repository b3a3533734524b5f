export const polarities = ["negative", "neutral", "positive"] as const;
export type Polarity = (typeof polarities)[number];
