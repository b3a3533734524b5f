import type { IncomingMessage } from "node:http";
import { respondentDoor } from "@/lib/access/doors";
import { countAttempt } from "@/lib/access/rate-limit";
import { isSame } from "@/lib/access/secrets";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { tokenOfAddress } from "@/lib/feedback/messages/address";
import { receiveReply } from "@/lib/feedback/messages/commands";
import type { Incoming } from "@/lib/feedback/messages/incoming";
import { mediaTypeOf, readBody } from "./body";
import { parsePostedMail, parseRawMail, toReceived } from "./inbound-mail";
import { sendJson } from "./reply";
import type { Route } from "./router";

/** Room for a mail with a few pictures, which are read past. */
const largestBodyBytes = 5 * 1024 * 1024;

/**
 * `POST /api/inbound/mail`: a mail that was sent to a reply address, raw (`message/rfc822`) or as
 * JSON, with the shared secret as bearer token or as the password of basic authentication. 202 once
 * it is stored, and again for the same mail; 200 for a mail that belongs to nothing, so that no
 * provider tries for days.
 */
const inboundRoute: Route = {
  method: "POST",
  role: "ingest",
  match: (path) => path === "/api/inbound/mail",
  async handle(req, res, { requestId, clientAddress }) {
    await authenticate(req, clientAddress);
    const mail = await readMail(req);
    const token = mail.to.map(tokenOfAddress).find((one) => one !== null);
    const door = token ? await respondentDoor(token, "reply", { requestId }) : null;
    if (!door) return sendJson(res, 200, { received: false });
    const { isNew } = await receiveReply(door.ctx, { itemId: door.subjectId, ...toReceived(mail) });
    sendJson(res, 202, { received: true, isNew });
  },
};

export const routes: readonly Route[] = [inboundRoute];

/** @throws AppError not_found where no secret is set, unauthenticated, rate_limited */
async function authenticate(req: IncomingMessage, clientAddress: string): Promise<void> {
  const secret = env().INBOUND_SECRET;
  if (!secret) throw new AppError("not_found", "There is nothing at this address.");
  if (isSame(presented(req.headers.authorization), secret)) return;
  await countAttempt("signInPerAddress", `inbound ${clientAddress}`, new Date());
  throw new AppError("unauthenticated", "Send the inbound secret.");
}

function presented(header = ""): string {
  const [, scheme = "", value = ""] = /^(\w+) +(.*)$/.exec(header) ?? [];
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return "";
  return Buffer.from(value, "base64").toString("utf8").split(":").slice(1).join(":");
}

/** @throws AppError unsupported, too_large, invalid */
async function readMail(req: IncomingMessage): Promise<Incoming> {
  const type = mediaTypeOf(req);
  if (type !== "message/rfc822" && type !== "application/json") {
    req.resume();
    throw new AppError("unsupported", "Send message/rfc822 or application/json.");
  }
  const body = await readBody(req, largestBodyBytes);
  if (type === "message/rfc822") return parseRawMail(body);
  try {
    return parsePostedMail(JSON.parse(body.toString("utf8")));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid", "The body is not valid JSON.", { cause });
  }
}
