import { type EmotionStep, emotionColor, emotionStep } from "./emotion";

const mouths: Record<EmotionStep, string> = {
  1: "M-4 5.4Q0 0.6 4 5.4",
  2: "M-3.4 4.8Q0 2.2 3.4 4.8",
  3: "M-3.4 3.6H3.4",
  4: "M-3.4 2.6Q0 5.6 3.4 2.6",
  5: "M-4.2 1.8Q0 7.6 4.2 1.8Z",
};

/** The face alone, for use inside a drawing; it spans 20 units around 0, 0. */
export function EmotionGlyph({ value }: { value: number }) {
  const step = emotionStep(value);
  return (
    <g>
      <circle r={9} fill={emotionColor(value)} />
      <g fill="var(--on-emotion)">
        <circle cx={-3} cy={-2} r={1.3} />
        <circle cx={3} cy={-2} r={1.3} />
      </g>
      <path
        d={mouths[step]}
        fill={step === 5 ? "var(--on-emotion)" : "none"}
        stroke="var(--on-emotion)"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}
