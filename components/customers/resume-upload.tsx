"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ShownImport } from "@/lib/imports/queries";
import { FileField } from "./file-field";
import { uploadFile } from "./upload-file";

type ResumeUploadProps = { workspaceSlug: string; shown: ShownImport; onChanged: () => void };

/** Goes on with an upload that was interrupted, from the byte after the last that arrived. */
export function ResumeUpload({ workspaceSlug, shown, onChanged }: ResumeUploadProps) {
  const t = useTranslations("customers.imports");
  const { id, fileName, bytes, received } = shown;
  const [file, setFile] = useState<File | null>(null);
  const [arrived, setArrived] = useState(received);
  const [isUploading, setUploading] = useState(false);
  const isOther = file !== null && (file.name !== fileName || file.size !== bytes);

  async function goOn() {
    if (!file) return;
    setUploading(true);
    const address = `/${workspaceSlug}/customers/imports/${id}/bytes`;
    await uploadFile(address, file, { from: received, onProgress: setArrived });
    setUploading(false);
    onChanged();
  }

  return (
    <div className="flex max-w-xl flex-col gap-3">
      <p>{t("uploadBroken")}</p>
      <ProgressBar label={t("uploading", { name: fileName })} value={(100 * arrived) / bytes} />
      <FileField label={t("file")} onChoose={setFile} />
      {isOther && <FormMessage>{t("uploadOther", { name: fileName })}</FormMessage>}
      <Button
        variant="primary"
        className="self-start"
        isDisabled={!file || isOther}
        isPending={isUploading}
        onPress={goOn}
      >
        {t("goOn")}
      </Button>
    </div>
  );
}
