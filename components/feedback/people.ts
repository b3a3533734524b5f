/** Members as the lists to choose from show them. */
export type Person = { id: string; name: string };
