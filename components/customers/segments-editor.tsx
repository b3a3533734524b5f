"use client";

import { Plus, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { setSegmentsAction } from "@/lib/customers/actions";
import type { Segment } from "@/lib/customers/segments/fit";
import { SegmentRules } from "./segment-rules";

type Draft = Omit<Segment, "id"> & { id: string; customers: number | null };
type SegmentsEditorProps = {
  workspaceSlug: string;
  segments: (Segment & { customers: number })[];
  personas: { id: string; name: string }[];
  mayEdit: boolean;
};

/** The segments in order; nothing changes before they are saved. */
export function SegmentsEditor(props: SegmentsEditorProps) {
  const { workspaceSlug, segments, personas, mayEdit } = props;
  const t = useTranslations("customers");
  const router = useRouter();
  const [drafts, setDrafts] = useState<Draft[]>(segments);
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const change = (draft: Draft, values: Partial<Draft>) =>
    setDrafts(drafts.map((one) => (one === draft ? { ...one, ...values } : one)));
  const add = () =>
    setDrafts([
      ...drafts,
      {
        ...{ id: `new-${drafts.length}`, name: "", customers: null },
        personaId: personas[0]?.id ?? "",
        rules: [{ trait: "", test: "is", value: "" }],
      },
    ]);
  const save = () =>
    startTransition(async () => {
      const sent = drafts.map(({ name, personaId, rules }) => ({ name, personaId, rules }));
      const result = await setSegmentsAction(workspaceSlug, { segments: sent });
      if (!result.ok) {
        const [first] = Object.values(result.error.fields ?? {});
        return setProblem(first ?? result.error.message);
      }
      setProblem(undefined);
      notify.ok(t("segmentSaved"));
      router.refresh();
    });
  return (
    <>
      {drafts.length === 0 && <p className="text-ink-2">{t("segmentEmpty")}</p>}
      <ol className="flex flex-col gap-3">
        {drafts.map((draft) => (
          <li key={draft.id} className="rounded-panel border border-line bg-surface p-3">
            <div className="flex flex-wrap items-end gap-2">
              <TextField
                label={t("segmentName")}
                value={draft.name}
                onChange={(name) => change(draft, { name })}
                maxLength={80}
                isDisabled={!mayEdit}
                className="min-w-48 flex-1"
              />
              <Select
                label={t("segmentPersona")}
                items={personas.map(({ id, name }) => ({ id, label: name }))}
                value={draft.personaId}
                onChange={(personaId) => change(draft, { personaId })}
                isDisabled={!mayEdit}
                className="w-56"
              />
              {mayEdit && (
                <IconButton
                  label={t("segmentRemove", { name: draft.name })}
                  icon={<Trash2 aria-hidden size={16} />}
                  onPress={() => setDrafts(drafts.filter((one) => one !== draft))}
                />
              )}
            </div>
            <SegmentRules
              rules={draft.rules}
              mayEdit={mayEdit}
              onChange={(rules) => change(draft, { rules })}
            />
            {draft.customers !== null && (
              <p className="mt-2 text-xs text-ink-2">
                {t("segmentCount", { count: draft.customers })}
              </p>
            )}
          </li>
        ))}
      </ol>
      {problem && <FormMessage>{problem}</FormMessage>}
      {mayEdit && (
        <div className="flex flex-wrap gap-2">
          <Button icon={<Plus aria-hidden size={16} />} onPress={add}>
            {t("segmentAdd")}
          </Button>
          <Button variant="primary" isPending={isPending} onPress={save}>
            {t("segmentSave")}
          </Button>
        </div>
      )}
    </>
  );
}
