"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/core/new-id";
import { createFolderAction, fileMapAction } from "@/lib/maps/folders/actions";
import type { CopyPlaces, MenuMap } from "./map-menu-types";

type FileDialogProps = {
  map: MenuMap;
  places: CopyPlaces;
  isOpen: boolean;
  onClose: () => void;
};

const none = "none";

/** Puts a journey into a folder and under tags. */
export default function FileDialog({ map, places, isOpen, onClose }: FileDialogProps) {
  const t = useTranslations("templates.file");
  const router = useRouter();
  const [newFolderId] = useState(newId);

  async function file({ folder = none, newFolder = "", tags = "" }: Record<string, string>) {
    const name = newFolder.trim();
    if (name !== "") {
      const made = await createFolderAction(places.slug, { id: newFolderId, name });
      if (!made.ok) {
        const { name: problem, ...fields } = made.error.fields ?? {};
        const moved = problem ? { ...fields, newFolder: problem } : fields;
        return { ok: false as const, error: { ...made.error, fields: moved } };
      }
    }
    const list = tags
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean);
    const folderId = name !== "" ? newFolderId : folder === none ? null : folder;
    return fileMapAction(places.slug, { mapId: map.id, folderId, tags: list });
  }

  return (
    <Dialog
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      size="sm"
    >
      <ActionForm
        action={file}
        onSuccess={() => {
          notify.ok(t("done"));
          onClose();
          router.refresh();
        }}
      >
        <Select
          label={t("folder")}
          name="folder"
          defaultValue={map.folderId ?? none}
          items={[
            { id: none, label: t("none") },
            ...places.folders.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
        <TextField
          label={t("newFolder")}
          name="newFolder"
          description={t("newFolderHint")}
          maxLength={60}
          autoComplete="off"
        />
        <TextField
          label={t("tags")}
          name="tags"
          description={t("tagsHint")}
          defaultValue={map.tags.join(", ")}
          maxLength={320}
          autoComplete="off"
        />
        <div>
          <SubmitButton>{t("do")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
