"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Result } from "@/lib/core/result";
import { Button } from "./button";
import { notify } from "./notify";

type RestoreButtonProps = { label: string; notice: string; act: () => Promise<Result<unknown>> };

/** Brings back what was archived, on its own page. */
export function RestoreButton({ label, notice, act }: RestoreButtonProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const restore = () =>
    startTransition(async () => {
      const result = await act();
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(notice);
      router.refresh();
    });
  return (
    <Button icon={<ArchiveRestore aria-hidden size={16} />} isPending={isPending} onPress={restore}>
      {label}
    </Button>
  );
}
