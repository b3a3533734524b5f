"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/core/new-id";
import { saveVersionAction } from "@/lib/maps/versions/actions";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { useHistoryRefresh, useVersions } from "./use-history";
import { VersionItem } from "./version-item";

/** The moments people have named, the restored ones, and a field to name this one. */
export function VersionList({ onMoment }: { onMoment: (revision: number) => void }) {
  const t = useTranslations("history");
  const { canEdit } = useBoard();
  const { workspaceSlug, mapId } = useSurroundings();
  const versions = useVersions();
  const refresh = useHistoryRefresh();
  const [versionId, setVersionId] = useState(newId);

  return (
    <>
      {canEdit && (
        <ActionForm
          action={(values) =>
            saveVersionAction(workspaceSlug, { mapId, versionId, name: values.name ?? "" })
          }
          onSuccess={() => {
            setVersionId(newId());
            notify.ok(t("versions.saved"));
            void refresh();
          }}
          resetOnSuccess
          className="gap-2!"
        >
          <TextField
            key={versionId}
            label={t("versions.name")}
            name="name"
            description={t("versions.nameHint")}
            maxLength={80}
            autoComplete="off"
            isRequired
          />
          <div>
            <SubmitButton>{t("versions.save")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {versions.data?.length === 0 && <p className="text-ink-2">{t("versions.empty")}</p>}
      <ul aria-label={t("tabs.versions")} className="flex flex-col gap-2">
        {versions.data?.map((version) => (
          <VersionItem key={version.id} version={version} onMoment={onMoment} />
        ))}
      </ul>
    </>
  );
}
