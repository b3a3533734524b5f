"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { duplicateMapAction } from "@/lib/maps/templates/actions";
import type { CopyPlaces, MenuMap } from "./map-menu-types";

type MapDialogProps = {
  map: MenuMap;
  places: CopyPlaces;
  isOpen: boolean;
  onClose: () => void;
};

/** Copies a journey, here or into another workspace. */
export default function DuplicateDialog({ map, places, isOpen, onClose }: MapDialogProps) {
  const t = useTranslations("templates.duplicate");
  const router = useRouter();
  const titleOf = t("copyOf", { title: map.title }).slice(0, 120);
  return (
    <Dialog
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      size="sm"
    >
      <ActionForm
        action={async ({ title = "", target }) => {
          const targetSlug = target || places.slug;
          const result = await duplicateMapAction(places.slug, {
            mapId: map.id,
            title,
            targetSlug,
          });
          return result.ok ? { ok: true as const, value: { ...result.value, targetSlug } } : result;
        }}
        onSuccess={({ id, targetSlug }) => router.push(`/${targetSlug}/maps/${id}`)}
      >
        <TextField
          label={t("name")}
          name="title"
          defaultValue={titleOf}
          maxLength={120}
          isRequired
        />
        <Select
          label={t("into")}
          name="target"
          description={t("hint")}
          defaultValue={places.slug}
          items={places.workspaces.map(({ slug, name }) => ({ id: slug, label: name }))}
        />
        <div>
          <SubmitButton>{t("do")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
