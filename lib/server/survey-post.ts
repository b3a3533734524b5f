import type { IncomingMessage } from "node:http";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { AppError } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { isStorable } from "@/lib/core/text";
import { readBody } from "./body";

const maxBytes = 64 * 1024;

export type PostedForm = {
  entries: [string, string][];
  /** Null when the form did not carry one we made. */
  submissionId: string | null;
  honeypot: string;
  customer: string;
};

/**
 * Reads a form posted from our own page.
 * @throws AppError forbidden (another site), unsupported (no form), too_large
 */
export async function readPostedForm(req: IncomingMessage): Promise<PostedForm> {
  requireOwnPage(req);
  const type = req.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    req.resume();
    throw new AppError("unsupported", "Answers are sent as a form.");
  }
  const body = await readBody(req, maxBytes);
  const fields = new URLSearchParams(body.toString("utf8"));
  const submissionId = id.safeParse(fields.get("submission_id"));
  return {
    entries: [...fields],
    submissionId: submissionId.success ? submissionId.data : null,
    honeypot: fields.get("website") ?? "",
    customer: readCustomer(fields.get("customer")) ?? "",
  };
}

/** How the sender's system names the customer; null when it cannot be such a name. */
export function readCustomer(value: string | null): string | null {
  const name = value?.trim() ?? "";
  return name !== "" && name.length <= 200 && isStorable(name) ? name : null;
}

function requireOwnPage(req: IncomingMessage): void {
  const { origin, host } = req.headers;
  const site = req.headers["sec-fetch-site"];
  requireSameOrigin({
    origin: origin ?? null,
    fetchSite: typeof site === "string" ? site : null,
    host: host ?? null,
  });
}
