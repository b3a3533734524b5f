"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/core/new-id";
import { createFolderAction, fileMapAction } from "@/lib/maps/folders/actions";
import { parseMapTags } from "@/lib/maps/folders/tags";
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
  // Sent twice after a fault a name makes one folder; another name makes another.
  const madeIds = useRef(new Map<string, string>());

  async function file({ folder = none, newFolder = "", tags = "" }: Record<string, string>) {
    const name = newFolder.trim();
    const list = parseMapTags(tags);
    if (!list) {
      const message = t("badTags");
      return {
        ok: false as const,
        error: { code: "invalid" as const, message, fields: { tags: message } },
      };
    }
    const newFolderId = madeIds.current.get(name) ?? newId();
    if (name !== "") {
      madeIds.current.set(name, newFolderId);
      const made = await createFolderAction(places.slug, { id: newFolderId, name });
      if (!made.ok) {
        const { name: problem, ...fields } = made.error.fields ?? {};
        const moved = problem ? { ...fields, newFolder: problem } : fields;
        return { ok: false as const, error: { ...made.error, fields: moved } };
      }
    }
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
          madeIds.current.clear();
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
