"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmedButton } from "@/components/ui/confirmed-button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { deleteFolderAction, renameFolderAction } from "@/lib/maps/folders/actions";

type FolderToolsProps = {
  slug: string;
  folder: { id: string; name: string };
  onDeleted: () => void;
};

/** What can be done with the folder that is looked into. */
export function FolderTools({ slug, folder, onDeleted }: FolderToolsProps) {
  const t = useTranslations("templates.folder");
  const router = useRouter();
  const folderId = folder.id;
  async function remove() {
    const result = await deleteFolderAction(slug, { folderId });
    if (result.ok) onDeleted();
    return result;
  }
  return (
    <div className="flex gap-2 pb-1">
      <Dialog
        title={t("rename")}
        size="sm"
        trigger={
          <Button size="sm" icon={<Pencil aria-hidden size={14} />}>
            {t("rename")}
          </Button>
        }
      >
        {({ close }) => (
          <ActionForm
            action={({ name = "" }) => renameFolderAction(slug, { folderId, name })}
            onSuccess={() => {
              close();
              router.refresh();
            }}
          >
            <TextField
              label={t("name")}
              name="name"
              defaultValue={folder.name}
              maxLength={60}
              isRequired
              autoComplete="off"
            />
            <div>
              <SubmitButton>{t("save")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Dialog>
      <ConfirmedButton
        label={t("delete")}
        name={t("deleteOf", { name: folder.name })}
        title={t("deleteTitle", { name: folder.name })}
        message={t("deleteHint")}
        act={remove}
      />
    </div>
  );
}
