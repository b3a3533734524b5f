"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/core/new-id";
import { saveMapTemplateAction } from "@/lib/maps/templates/actions";
import type { CopyPlaces, MenuMap } from "./map-menu-types";

type TemplateDialogProps = {
  map: MenuMap;
  places: CopyPlaces;
  isOpen: boolean;
  onClose: () => void;
};

/** Keeps a journey for others to start from. */
export default function TemplateDialog({ map, places, isOpen, onClose }: TemplateDialogProps) {
  const t = useTranslations("templates.save");
  const [templateId, setTemplateId] = useState(newId);
  return (
    <Dialog
      title={t("title")}
      description={t("hint")}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      size="sm"
    >
      <ActionForm
        action={({ name = "", description = "" }) =>
          saveMapTemplateAction(places.slug, { mapId: map.id, templateId, name, description })
        }
        onSuccess={() => {
          setTemplateId(newId());
          notify.ok(t("done"));
          onClose();
        }}
      >
        <TextField
          label={t("name")}
          name="name"
          defaultValue={map.title.slice(0, 80)}
          maxLength={80}
          isRequired
        />
        <TextArea label={t("description")} name="description" rows={2} maxLength={300} />
        <div>
          <SubmitButton>{t("do")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
