export type EmotionStep = 1 | 2 | 3 | 4 | 5;

const steps: readonly EmotionStep[] = [1, 2, 3, 4, 5];

/** The nearest of the five faces for a mean from 1 to 5; values outside are held at the ends. */
export function emotionStep(value: number): EmotionStep {
  const nearest = Math.min(5, Math.max(1, Math.round(value)));
  return steps.find((step) => step === nearest) ?? 3;
}

/** CSS colour of the face nearest to a mean from 1 to 5. */
export function emotionColor(value: number): string {
  return `var(--emotion-${emotionStep(value)})`;
}
