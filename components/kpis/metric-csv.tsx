"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { notify } from "@/components/ui/notify";
import { TextArea } from "@/components/ui/text-area";
import { importMetricCsvAction } from "@/lib/metrics/actions";
import { longestCsv } from "@/lib/metrics/limits";
import type { MetricRow } from "@/lib/metrics/queries";

type Props = { workspaceSlug: string; metric: MetricRow; onDone: () => void };
type Trial = { stored: number; refused: { line: number; message: string }[] };

/** Values from a file or pasted rows: first what would happen, then it is done. */
export function MetricCsv({ workspaceSlug, metric, onDone }: Props) {
  const t = useTranslations("metrics.csv");
  const [text, setText] = useState("");
  const [trial, setTrial] = useState<Trial | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(isTrial: boolean) {
    const input = { metricId: metric.id, text, isTrial };
    const result = await importMetricCsvAction(workspaceSlug, input);
    setProblem(result.ok ? null : result.error.message);
    if (!result.ok) return;
    setTrial(result.value);
    if (isTrial) return;
    notify.ok(t("stored", { count: result.value.stored }));
    onDone();
  }
  async function take(file: File | undefined) {
    if (!file) return;
    setTrial(null);
    const written = await file.text();
    const isTooLong = written.length > longestCsv;
    setProblem(isTooLong ? t("tooLong", { most: longestCsv }) : null);
    if (!isTooLong) setText(written);
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t("hint")}</p>
      <label className="flex flex-col gap-1 text-sm">
        <span className="font-medium">{t("file")}</span>
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void take(event.target.files?.[0])}
          className="min-h-8 text-sm"
        />
      </label>
      <TextArea
        label={t("rows")}
        rows={6}
        value={text}
        onChange={(value) => {
          setText(value);
          setTrial(null);
        }}
      />
      {problem && <FormMessage>{problem}</FormMessage>}
      {trial && (
        <FormMessage tone={trial.refused.length > 0 ? "info" : "ok"}>
          {t("found", { good: trial.stored, bad: trial.refused.length })}
        </FormMessage>
      )}
      {trial && trial.refused.length > 0 && (
        <ul className="max-h-32 overflow-y-auto text-xs text-ink-2">
          {trial.refused.slice(0, 50).map(({ line, message }) => (
            <li key={`${line} ${message}`}>{t("line", { line, message })}</li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <Button isDisabled={text === ""} onPress={() => send(true)}>
          {t("check")}
        </Button>
        <Button
          variant="primary"
          isDisabled={!trial || trial.stored === 0}
          onPress={() => send(false)}
        >
          {t("store")}
        </Button>
      </div>
    </div>
  );
}
