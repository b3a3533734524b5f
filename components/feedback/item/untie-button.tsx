"use client";

import { Unlink } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { unlinkFeedbackFromCardAction } from "@/lib/feedback/actions";

/** Takes the tie to a card away. */
export function UntieButton({ slug, evidenceId }: { slug: string; evidenceId: string }) {
  const t = useTranslations("feedback.card");
  const router = useRouter();
  async function untie() {
    const result = await unlinkFeedbackFromCardAction(slug, { evidenceId });
    if (!result.ok) notify.error(result.error.message);
    router.refresh();
  }
  return (
    <IconButton label={t("unlink")} icon={<Unlink size={14} />} onPress={() => void untie()} />
  );
}
