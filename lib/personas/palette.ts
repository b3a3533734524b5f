/** Entries of the stage palette that can tint a portrait. */
export const personaColors = [1, 2, 3, 4, 5, 6, 7, 8] as const;
