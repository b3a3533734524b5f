import { z } from "zod";

const chosen = z.array(z.string().max(60)).max(20).default([]);

/** Which cards a saved view shows in full. */
export const cardFilter = z.object({
  text: z.string().max(120).default(""),
  personas: chosen,
  channels: chosen,
  statuses: chosen,
  assignees: chosen,
});
