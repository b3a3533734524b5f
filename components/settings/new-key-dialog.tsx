"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { snippetOf } from "./event-commands";
import { type NewKey, NewKeyForm } from "./new-key-form";
import { OnceShown } from "./once-shown";

type NewKeyDialogProps = { workspaceSlug: string; appUrl: string };

/** Makes a key and shows it, this once, in the same dialog; one for web pages with its script. */
export function NewKeyDialog({ workspaceSlug, appUrl }: NewKeyDialogProps) {
  const t = useTranslations("settings.apiKeys");
  const router = useRouter();
  const [made, setMade] = useState<NewKey>();

  function keep(created: NewKey) {
    setMade(created);
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
      onOpenChange={() => setMade(undefined)}
    >
      {({ close }) =>
        made ? (
          <div className="flex flex-col gap-4">
            <OnceShown label={t("created")} text={made.key} copyLabel={t("copyKey")} />
            {made.isPublic && (
              <OnceShown
                label={t("snippetReady")}
                text={snippetOf(appUrl, made.key)}
                copyLabel={t("copySnippet")}
              />
            )}
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
