"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";

/** After somebody else's edit: look at theirs, or save over it. Sends `replace` with the form. */
export function StaleNotice({ currentHref }: { currentHref: string }) {
  const t = useTranslations("touchpoints");
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={currentHref} external>
        {t("stale.see")}
      </LinkButton>
      <SubmitButton variant="secondary" name="replace" value="yes">
        {t("stale.replace")}
      </SubmitButton>
    </div>
  );
}
