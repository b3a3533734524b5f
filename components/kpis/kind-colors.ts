import { stageColor, stageColorCount } from "@/components/ui/stage-color";

type Channel = { id: string; name: string };
type Mixed = { channels: { channelId: string; events: number }[] };
type Colored = Channel & { color: string };

/**
 * Channels with their colours, the most used first and the unknown one, which has no name, last.
 * After the palette of eight come lighter tones of it, so that no two of sixteen look the same.
 */
export function kindColors(channels: readonly Channel[], stages: readonly Mixed[]): Colored[] {
  const events = new Map<string, number>();
  for (const { channelId, events: more } of stages.flatMap((stage) => stage.channels)) {
    events.set(channelId, (events.get(channelId) ?? 0) + more);
  }
  const rank = ({ id, name }: Channel) => (name ? (events.get(id) ?? 0) : -1);
  return channels
    .toSorted((a, b) => rank(b) - rank(a))
    .map((channel, index) => ({ ...channel, color: channel.name ? toneOf(index) : unknown }));
}

const unknown = "var(--chart-previous)";

const toneOf = (index: number): string =>
  index < stageColorCount
    ? stageColor(index)
    : `color-mix(in oklab, ${stageColor(index)} 45%, var(--surface))`;
