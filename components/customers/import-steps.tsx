"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { getImportAction } from "@/lib/imports/actions";
import type { ShownImport } from "@/lib/imports/queries";
import { DiscardImport } from "./discard-import";
import { ImportCounts } from "./import-counts";
import { ImportMapping } from "./import-mapping";
import { ImportProblems } from "./import-problems";
import { ImportProgress } from "./import-progress";
import { ResumeUpload } from "./resume-upload";

const pauseMs = 1000;

type ImportStepsProps = { workspaceSlug: string; first: ShownImport; mayEdit: boolean };

/** An import at whichever point it is; while it is worked on, it is looked at every second. */
export function ImportSteps({ workspaceSlug, first, mayEdit }: ImportStepsProps) {
  const t = useTranslations("customers.imports");
  const [shown, setShown] = useState(first);
  const [isMapping, setMapping] = useState(false);
  const { status, id: importId } = shown;
  const isWorking = status === "checking" || status === "importing";

  async function reload() {
    const result = await getImportAction(workspaceSlug, { importId });
    if (result.ok) setShown(result.value);
    setMapping(false);
  }

  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(async () => {
      const result = await getImportAction(workspaceSlug, { importId });
      if (result.ok) setShown(result.value);
    }, pauseMs);
    return () => clearInterval(timer);
  }, [isWorking, workspaceSlug, importId]);

  const props = { workspaceSlug, shown, onChanged: reload };
  const isWaiting = status === "uploading" || status === "mapping" || status === "checked";
  const mayMap = mayEdit && (status === "mapping" || (status === "checked" && isMapping));
  return (
    <div className="flex flex-col gap-4">
      <p role="status">
        <Badge tone={status === "done" ? "ok" : "accent"}>{t(`statusList.${status}`)}</Badge>
      </p>
      {mayEdit && status === "uploading" && <ResumeUpload {...props} />}
      {mayMap && <ImportMapping {...props} />}
      {isWorking && <ImportProgress {...props} mayEdit={mayEdit} />}
      {(isWorking || status === "checked" || status === "done" || status === "cancelled") && (
        <ImportCounts {...props} mayEdit={mayEdit} onMap={() => setMapping(true)} />
      )}
      {mayEdit && isWaiting && (
        <DiscardImport {...{ workspaceSlug, importId }} onChanged={reload} />
      )}
      {shown.problems.length > 0 && <ImportProblems workspaceSlug={workspaceSlug} shown={shown} />}
    </div>
  );
}
