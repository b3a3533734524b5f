"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { rotateApiKeyAction } from "@/lib/api-keys/actions";
import { OnceShown } from "./once-shown";

type RotateKeyButtonProps = { workspaceSlug: string; keyId: string; name: string };

/** Makes a new secret for a key and shows it, this once. */
export function RotateKeyButton({ workspaceSlug, keyId, name }: RotateKeyButtonProps) {
  const t = useTranslations("settings.apiKeys");
  const router = useRouter();
  const [key, setKey] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function rotate() {
    setPending(true);
    const result = await rotateApiKeyAction(workspaceSlug, { keyId });
    setPending(false);
    if (!result.ok) return setProblem(result.error.message);
    setKey(result.value.key);
    router.refresh();
  }

  return (
    <Dialog
      title={t("rotateTitle", { name })}
      trigger={
        <Button size="sm" aria-label={t("rotateOf", { name })}>
          {t("rotate")}
        </Button>
      }
      onOpenChange={() => {
        setKey(undefined);
        setProblem(undefined);
      }}
    >
      {({ close }) => (
        <div className="flex flex-col gap-4">
          {key ? (
            <OnceShown label={t("rotated")} text={key} copyLabel={t("copyKey")} />
          ) : (
            <p>{t("rotateMessage")}</p>
          )}
          {problem && <FormMessage>{problem}</FormMessage>}
          {key ? (
            <Button className="self-end" onPress={close}>
              {t("done")}
            </Button>
          ) : (
            <Button variant="primary" className="self-end" isPending={isPending} onPress={rotate}>
              {t("rotate")}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}
