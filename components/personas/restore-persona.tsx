"use client";

import { useTranslations } from "next-intl";
import { RestoreButton } from "@/components/ui/restore-button";
import { restorePersonaAction } from "@/lib/personas/actions";

export function RestorePersona({ slug, personaId }: { slug: string; personaId: string }) {
  const t = useTranslations("personas");
  const act = () => restorePersonaAction(slug, { personaId });
  return <RestoreButton label={t("restore")} notice={t("restored")} act={act} />;
}
