"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { textLinkClasses } from "@/components/ui/text-link-classes";
import { mapStates } from "@/db/enums";
import { archiveMapAction, updateMapAction } from "@/lib/maps/actions";
import { PersonaChoice } from "../home/persona-choice";
import { type MapFacts, type MapPersona, useSurroundings } from "./editor-context";

type SettingsFormProps = { map: MapFacts; allPersonas: MapPersona[]; onDone: () => void };

export default function SettingsForm({ map, allPersonas, onDone }: SettingsFormProps) {
  const t = useTranslations("maps");
  const router = useRouter();
  const { workspaceSlug, mapId, personas, members } = useSurroundings();
  const [owner, setOwner] = useState<string | null>(map.ownerId);
  const [chosen, setChosen] = useState<string[]>(personas.map((persona) => persona.id));

  async function archive(): Promise<string | undefined> {
    const result = await archiveMapAction(workspaceSlug, { mapId });
    if (!result.ok) return result.error.message;
    router.push(`/${workspaceSlug}/maps`);
    return undefined;
  }

  return (
    <ActionForm
      action={(values) =>
        updateMapAction(workspaceSlug, {
          mapId,
          objective: values.objective ?? "",
          state: mapStates.find((state) => state === values.state),
          ownerId: owner,
          personaIds: chosen,
        })
      }
      onSuccess={() => {
        router.refresh();
        onDone();
      }}
    >
      <TextArea
        label={t("fields.objective")}
        name="objective"
        rows={2}
        maxLength={500}
        defaultValue={map.objective}
      />
      <RadioGroup
        label={t("fields.state")}
        name="state"
        defaultValue={map.state}
        items={mapStates.map((id) => ({
          id,
          label: t(`states.${id}`),
          description: t(`states.${id}Hint`),
        }))}
      />
      <ComboBox
        label={t("fields.owner")}
        items={members.map(({ id, name }) => ({ id, label: name }))}
        value={owner}
        placeholder={t("panel.none")}
        onChange={setOwner}
      />
      <PersonaChoice personas={allPersonas} value={chosen} onChange={setChosen}>
        <Link href={`/${workspaceSlug}/personas/new`} className={textLinkClasses}>
          {t("settings.newPersona")}
        </Link>
      </PersonaChoice>
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          title={t("archive.title")}
          message={t("archive.message")}
          confirmLabel={t("archive.do")}
          trigger={<Button variant="ghost">{t("archive.do")}</Button>}
          onConfirm={archive}
        />
        <span className="grow" />
        <SubmitButton>{t("save.do")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
