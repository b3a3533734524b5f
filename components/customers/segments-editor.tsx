"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { LeaveGuard } from "@/components/ui/leave-guard";
import { notify } from "@/components/ui/notify";
import type { Failure } from "@/lib/core/result";
import { setSegmentsAction } from "@/lib/customers/actions";
import type { Segment } from "@/lib/customers/segments/fit";
import { SegmentCard, type SegmentDraft } from "./segment-card";

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
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(0);
  const [drafts, setDrafts] = useState<SegmentDraft[]>(segments);
  const [isDirty, setDirty] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const [refusals, setRefusals] = useState(0);
  // Of each refusal anew, and not whenever one of its problems has gone.
  useEffect(() => {
    if (refusals) list.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);

  function replace(next: SegmentDraft[]) {
    setDrafts(next);
    setDirty(true);
    setFailure(undefined);
  }
  function change(at: number, values: Partial<SegmentDraft>, path?: string) {
    if (path === undefined) setFailure(undefined);
    else clear(`segments.${at}.${path}`);
    setDrafts(drafts.map((one, index) => (index === at ? { ...one, ...values } : one)));
    setDirty(true);
  }
  const clear = (field: string) =>
    setFailure((last) => {
      if (!last?.fields || !(field in last.fields)) return last;
      const { [field]: _, ...fields } = last.fields;
      return Object.keys(fields).length > 0 ? { ...last, fields } : undefined;
    });
  const add = () =>
    replace([
      ...drafts,
      {
        ...{ id: `new-${++added.current}`, name: "", customers: null },
        personaId: personas[0]?.id ?? "",
        rules: [{ trait: "", test: "is", value: "" }],
      },
    ]);
  const save = () =>
    startTransition(async () => {
      const sent = drafts.map(({ name, personaId, rules }) => ({ name, personaId, rules }));
      const result = await setSegmentsAction(workspaceSlug, { segments: sent });
      if (!result.ok) {
        setFailure(result.error);
        return setRefusals((count) => count + 1);
      }
      setFailure(undefined);
      setDirty(false);
      notify.ok(t("segmentSaved"));
      router.refresh();
    });
  return (
    <>
      <LeaveGuard isDirty={isDirty} />
      {drafts.length === 0 && <p className="text-ink-2">{t("segmentEmpty")}</p>}
      <ol ref={list} className="flex flex-col gap-3">
        {drafts.map((draft, at) => (
          <SegmentCard
            key={draft.id}
            {...{ draft, personas, mayEdit }}
            problemAt={(path) => failure?.fields?.[`segments.${at}.${path}`]}
            onChange={(values, path) => change(at, values, path)}
            onRemove={() => replace(drafts.filter((one) => one !== draft))}
          />
        ))}
      </ol>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {mayEdit && (
        <div className="flex flex-wrap items-center gap-2">
          <Button icon={<Plus aria-hidden size={16} />} onPress={add}>
            {t("segmentAdd")}
          </Button>
          <Button variant="primary" isPending={isPending} isDisabled={!isDirty} onPress={save}>
            {t("segmentSave")}
          </Button>
          {isDirty && (
            <span role="status" className="text-sm text-ink-3">
              {t("unsaved")}
            </span>
          )}
        </div>
      )}
    </>
  );
}
