/** Stands for "nobody" and "no channel" in a list of choices. */
export const nothing = "none";

/** What the touchpoint form holds, as the commands take it. */
export function touchpointInput(values: Record<string, string>) {
  const choice = (name: string) => {
    const value = values[name];
    return value && value !== nothing ? value : null;
  };
  return {
    name: values.name ?? "",
    description: values.description ?? "",
    channelId: choice("channelId"),
    ownerId: choice("ownerId"),
  };
}
