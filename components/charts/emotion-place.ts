/** Pixels from top to bottom of the emotion drawing. */
export const emotionHeight = 180;

const marginPx = 22;

/** Pixels from the top for a mean from 1 (low) to 5 (high); values outside are held at the ends. */
export function emotionPlace(value: number): number {
  const share = (Math.min(5, Math.max(1, value)) - 1) / 4;
  return marginPx + (1 - share) * (emotionHeight - 2 * marginPx);
}
