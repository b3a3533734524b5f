import { z } from "zod";
import { commentTargets } from "@/db/enums";
import { id } from "@/lib/core/ids";
import { prose } from "@/lib/core/text";
import { longestComment } from "./model";

/** What somebody says: plain text, in which `@Name` mentions a member. */
export const commentBody = prose(longestComment).min(1, "Please write something.");

/** What a thread is about. An emotion point is a step and the persona who feels. */
export const commentTarget = z
  .strictObject({
    kind: z.enum(commentTargets),
    id,
    personaId: id.nullable().default(null),
  })
  .refine(({ kind, personaId }) => (kind === "emotion") === (personaId !== null), {
    path: ["personaId"],
    message: "Only a feeling is somebody's.",
  });
