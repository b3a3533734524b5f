const stops = [
  { x: 90, y: 138, color: "var(--stage-1)" },
  { x: 330, y: 84, color: "var(--stage-2)" },
  { x: 580, y: 122, color: "var(--stage-4)" },
  { x: 830, y: 176, color: "var(--stage-7)" },
  { x: 1090, y: 96, color: "var(--stage-5)" },
  { x: 1350, y: 52, color: "var(--stage-6)" },
];

/** A journey's curve along the lower edge; decoration alone. */
export function JourneyBackdrop() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 1440 220"
      preserveAspectRatio="xMidYMax slice"
      className="pointer-events-none fixed inset-x-0 bottom-0 -z-10 h-[22dvh] w-full opacity-60 [@media(max-height:40rem)]:hidden"
    >
      <path
        d="M-20 160C40 150 50 138 90 138S220 84 330 84s170 38 250 38 160 54 250 54 170-80 260-80 170-44 260-44 80 8 120 20"
        className="stroke-line-strong"
        fill="none"
        strokeWidth="2"
      />
      {stops.map(({ x, y, color }) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r="6"
          style={{ fill: color }}
          className="stroke-canvas"
          strokeWidth="3"
        />
      ))}
    </svg>
  );
}
