import type { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { toAppError } from "@/lib/core/result";
import { renderNotFound, renderProblem } from "@/lib/surveys/page/notices";
import type { Handle } from "../router";
import { framingSite } from "../widget";
import { allowFraming, sendPage, stylePath } from "./reply";

/** Whatever goes wrong becomes a page for people, in the words of what they can do about it. */
export function safely(handle: Handle): Handle {
  return async (req, res, facts) => {
    try {
      const site = await framingSite(facts);
      if (site) allowFraming(res, site);
      await handle(req, res, facts);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (res.headersSent) return void res.destroy();
      if (error.code === "internal") {
        log.error({ err: error.cause, requestId: facts.requestId }, "survey page failed");
      }
      if (error.retryAfterSeconds) res.setHeader("retry-after", error.retryAfterSeconds);
      const [status, page] = problemPage(error);
      const isJson = req.headers.accept === "application/json" && status < 500;
      await sendPage(res, status, isJson ? { json: { html: page } } : page);
    }
  };
}

function problemPage({ code }: AppError): [number, string] {
  switch (code) {
    case "not_found":
      return [404, renderNotFound(stylePath)];
    case "too_large":
      return [413, renderProblem(stylePath, "tooLarge")];
    case "unsupported":
      return [415, renderProblem(stylePath, "notAForm")];
    case "forbidden":
      return [403, renderProblem(stylePath, "otherOrigin")];
    case "invalid":
      return [422, renderProblem(stylePath, "notAForm")];
    case "rate_limited":
      return [429, renderProblem(stylePath, "unwell")];
    default:
      return [503, renderProblem(stylePath, "unwell")];
  }
}
