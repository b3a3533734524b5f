"use client";

import { useTranslations } from "next-intl";
import type { Result } from "@/lib/core/result";

/** Takes what the server answers, or says that it was not reached. */
export function useAsk() {
  const t = useTranslations("comments");
  return <Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> =>
    answer.catch((): Result<Value> => {
      return { ok: false, error: { code: "unavailable", message: t("unreached") } };
    });
}

/** What to say at the field in which somebody wrote; nothing where all went well. */
export function problemOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : (result.error.fields?.body ?? result.error.message);
}
