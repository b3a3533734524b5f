"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { NumberText } from "@/components/ui/number-text";
import { runImportAction } from "@/lib/imports/actions";
import type { ShownImport } from "@/lib/imports/queries";

type ImportCountsProps = {
  workspaceSlug: string;
  shown: ShownImport;
  mayEdit: boolean;
  onMap: () => void;
  onChanged: () => void;
};

/** What the lines came to, and the step that follows. */
export function ImportCounts(props: ImportCountsProps) {
  const { workspaceSlug, shown, mayEdit, onMap, onChanged } = props;
  const t = useTranslations("customers.imports");
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const { status, kind, valid, invalid, duplicates, twice, id: importId } = shown;
  const isIn = status === "importing" || status === "done" || status === "cancelled";
  const counts = [
    { name: isIn ? t("validDone") : t("valid"), value: valid },
    { name: t("duplicates"), value: duplicates },
    { name: t("invalid"), value: invalid },
  ];
  const run = () =>
    startTransition(async () => {
      const result = await runImportAction(workspaceSlug, { importId });
      if (!result.ok) return setProblem(result.error.message);
      onChanged();
    });
  return (
    <>
      <dl className="grid max-w-xl grid-cols-3 gap-3">
        {counts.map(({ name, value }) => (
          <div key={name} className="rounded-panel border border-line bg-surface p-3">
            <dt className="text-xs text-ink-2">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">
              <NumberText value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {kind === "events" && (
        <p className="max-w-prose text-sm text-ink-2">
          {t("zoneRead", { zone: shown.timeZone.replaceAll("_", " "), twice })}
        </p>
      )}
      {problem && <FormMessage>{problem}</FormMessage>}
      {status === "done" && <FormMessage tone="ok">{t("done")}</FormMessage>}
      {mayEdit && status === "checked" && (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={valid + duplicates === 0}
            onPress={run}
          >
            {t("run", { count: valid })}
          </Button>
          <Button onPress={onMap}>{t("again")}</Button>
        </div>
      )}
    </>
  );
}
