"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Select } from "@/components/ui/select";
import { importKinds } from "@/db/enums";
import { startImportAction } from "@/lib/imports/actions";
import { isUtf8Text, lookedAtBytes } from "@/lib/imports/text-file";
import { FileField } from "./file-field";
import { uploadFile } from "./upload-file";

const examples = {
  events: `event,userId,timestamp,order_id,total,currency
Product Viewed,c-1001,2026-01-31T09:12:00Z,,,
Order Completed,c-1001,2026-01-31T09:40:00Z,o-2001,49.90,EUR`,
  customers: `userId,email,name,plan
c-1001,mia@example.com,Mia Berg,gold
c-1002,tom@example.com,Tom Lindqvist,basic`,
};

/** Takes a file and brings it to the server, with its progress. */
export function NewImport({ workspaceSlug }: { workspaceSlug: string }) {
  const t = useTranslations("customers.imports");
  const router = useRouter();
  const [kind, setKind] = useState<(typeof importKinds)[number]>("events");
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();

  async function upload() {
    if (!file) return;
    setProblem(undefined);
    const head = await file.slice(0, lookedAtBytes).arrayBuffer();
    if (!isUtf8Text(new Uint8Array(head))) return setProblem(t("notText"));
    setPercent(0);
    const { name: fileName, size: bytes } = file;
    const started = await startImportAction(workspaceSlug, { kind, fileName, bytes });
    if (!started.ok) {
      setPercent(null);
      return setProblem(Object.values(started.error.fields ?? {})[0] ?? started.error.message);
    }
    const page = `/${workspaceSlug}/customers/imports/${started.value.importId}`;
    await uploadFile(`${page}/bytes`, file, {
      from: 0,
      onProgress: (received) => setPercent((100 * received) / file.size),
    });
    router.push(page);
  }

  return (
    <div className="flex max-w-xl flex-col gap-4 rounded-panel border border-line bg-surface p-4">
      <Select
        label={t("kind")}
        items={[
          { id: "events", label: t("kindEvents") },
          { id: "customers", label: t("kindCustomers") },
        ]}
        value={kind}
        onChange={(id) => setKind(importKinds.find((one) => one === id) ?? "events")}
      />
      <details className="text-sm text-ink-2">
        <summary className="cursor-pointer">{t("example")}</summary>
        <p className="mt-2">{t(kind === "events" ? "exampleEvents" : "exampleCustomers")}</p>
        <pre className="mt-2 overflow-x-auto rounded-control bg-sunken p-2 text-xs">
          {examples[kind]}
        </pre>
      </details>
      <FileField
        label={t("file")}
        onChoose={(chosen) => {
          setFile(chosen);
          setProblem(undefined);
        }}
      />
      {problem && <FormMessage>{problem}</FormMessage>}
      {percent === null ? (
        <Button
          variant="primary"
          className="self-start"
          icon={<Upload aria-hidden size={16} />}
          isDisabled={!file}
          onPress={upload}
        >
          {t("upload")}
        </Button>
      ) : (
        <ProgressBar label={t("uploading", { name: file?.name ?? "" })} value={percent} />
      )}
    </div>
  );
}
