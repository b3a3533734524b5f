import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { isStorable } from "@/lib/core/text";
import { mediaTypeOf, readBody } from "../body";
import { requireOwnSite } from "../own-site";

const maxBytes = 64 * 1024;

export type PostedForm = {
  entries: [string, string][];
  /** Null when the form did not carry one we made. */
  submissionId: string | null;
  honeypot: string;
  customer: string;
  ticket: string;
  pass: string;
  language: string;
};

/** A form and what its sender wants done with it. */
export type Posted = {
  form: PostedForm;
  /** Null when no password was sent. */
  password: string | null;
  /** The first question of the page it came from; "" when all of it was sent at once. */
  page: string;
  isBack: boolean;
  /** The enhancement script asks for an answer it can read. */
  wantsJson: boolean;
};

/**
 * Reads a form posted from our own page.
 * @throws AppError forbidden (another site), unsupported (no form), too_large
 */
export async function readPostedForm(req: IncomingMessage, most = maxBytes): Promise<Posted> {
  requireOwnSite(req);
  if (mediaTypeOf(req) !== "application/x-www-form-urlencoded") {
    req.resume();
    throw new AppError("unsupported", "Answers are sent as a form.");
  }
  const body = await readBody(req, most);
  const fields = new URLSearchParams(body.toString("utf8"));
  const submissionId = id.safeParse(fields.get("submission_id"));
  const short = (name: string, most = 200) => (fields.get(name) ?? "").slice(0, most);
  const form = {
    entries: [...fields],
    submissionId: submissionId.success ? submissionId.data : null,
    honeypot: fields.get("website") ?? "",
    customer: readCustomer(fields.get("customer")) ?? "",
    ...{ ticket: short("t"), pass: short("pass"), language: short("lang", 10) },
  };
  return {
    form,
    password: fields.get("password")?.slice(0, 200) ?? null,
    page: short("page", 20),
    isBack: fields.get("go") === "back",
    wantsJson: req.headers.accept === "application/json",
  };
}

/** How the sender's system names the customer; null when it cannot be such a name. */
export function readCustomer(value: string | null): string | null {
  const name = value?.trim() ?? "";
  return name !== "" && name.length <= 200 && isStorable(name) ? name : null;
}
