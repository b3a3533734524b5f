"use client";

import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { signInHere } from "./credentials";

/** One click into the demonstration workspace. */
export function DemoButton({ slug }: { slug: string }) {
  const t = useTranslations("auth.demo");
  const [state, setState] = useState<"idle" | "going" | "failed">("idle");

  async function explore() {
    setState("going");
    const outcome = await signInHere("demo");
    if (outcome.kind === "ok") window.location.assign(`/${slug}`);
    else setState("failed");
  }

  return (
    <div className="flex flex-col gap-2">
      {state === "failed" && <FormMessage>{t("failed")}</FormMessage>}
      <Button
        variant="primary"
        size="lg"
        icon={<Sparkles aria-hidden size={16} />}
        isPending={state === "going"}
        onPress={explore}
      >
        {t("action")}
      </Button>
      <p className="text-center text-xs text-balance text-ink-2">{t("hint")}</p>
    </div>
  );
}
