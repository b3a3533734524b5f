"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { restorePersonaAction } from "@/lib/personas/actions";

export function RestorePersona({ slug, personaId }: { slug: string; personaId: string }) {
  const t = useTranslations("personas");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const restore = () =>
    startTransition(async () => {
      const result = await restorePersonaAction(slug, { personaId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("restored"));
      router.refresh();
    });
  return (
    <Button icon={<ArchiveRestore size={16} />} isPending={isPending} onPress={restore}>
      {t("restore")}
    </Button>
  );
}
