/** What else of a map can change under the people who look at it; their screens then read it anew. */
export const mapSignals = ["comments", "versions", "map", "images", "evidence"] as const;
export type MapSignal = (typeof mapSignals)[number];

export const mapSignalTopic = "map.signal";
export const mapPresenceTopic = "map.presence";
export const mapRevisionTopic = "map.revision";
