"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NewKeyForm } from "./new-key-form";
import { OnceShown } from "./once-shown";

/** Makes a key and shows it, this once, in the same dialog. */
export function NewKeyDialog({ workspaceSlug }: { workspaceSlug: string }) {
  const t = useTranslations("settings.apiKeys");
  const router = useRouter();
  const [key, setKey] = useState<string>();

  function keep(created: { key: string }) {
    setKey(created.key);
    router.refresh();
  }

  return (
    <Dialog
      title={t("newTitle")}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden size={16} />}>
          {t("new")}
        </Button>
      }
      onOpenChange={() => setKey(undefined)}
    >
      {({ close }) =>
        key ? (
          <div className="flex flex-col gap-4">
            <OnceShown label={t("created")} text={key} copyLabel={t("copyKey")} />
            <Button className="self-end" onPress={close}>
              {t("done")}
            </Button>
          </div>
        ) : (
          <NewKeyForm workspaceSlug={workspaceSlug} onCreated={keep} />
        )
      }
    </Dialog>
  );
}
