import { z } from "zod";

/** Why an address cannot be a webhook's; null when it can. Whom it reaches is checked on connecting. */
export function webhookUrlProblem(text: string): string | null {
  const url = URL.parse(text);
  if (!url) return "Must be a whole address, such as https://hooks.example.com/T0/B0.";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "Must begin with https://.";
  if (url.username || url.password) return "Must not contain a name or password.";
  return null;
}

export const webhookUrl = z
  .string()
  .trim()
  .max(500)
  .superRefine((text, issues) => {
    const problem = webhookUrlProblem(text);
    if (problem) issues.addIssue({ code: "custom", message: problem });
  });
