"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { readMentionsAction } from "@/lib/comments/actions";

export function ReadAll({ slug, mentionIds }: { slug: string; mentionIds: string[] }) {
  const t = useTranslations("comments.mentions");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function read() {
    startTransition(async () => {
      const result = await readMentionsAction(slug, { mentionIds });
      if (!result.ok) return notify.error(result.error.message);
      router.refresh();
    });
  }

  return (
    <Button isPending={isPending} onPress={read}>
      {t("readAll")}
    </Button>
  );
}
