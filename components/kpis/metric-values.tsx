"use client";

import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { IconButton } from "@/components/ui/icon-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useUndoable } from "@/components/ui/use-undoable";
import type { Failure } from "@/lib/core/result";
import { writtenNumber } from "@/lib/core/written-number";
import {
  addMetricPointsAction,
  listMetricPointsAction,
  removeMetricPointAction,
} from "@/lib/metrics/actions";
import type { listMetricPoints, MetricRow } from "@/lib/metrics/queries";

type Props = {
  workspaceSlug: string;
  metric: MetricRow;
  today: string;
  mayEdit: boolean;
  onChange: () => void;
};
type Point = Awaited<ReturnType<typeof listMetricPoints>>[number];

/** Values by hand: see the latest, and for those who may, add one and take one back. */
export function MetricValues({ workspaceSlug, metric, today, mayEdit, onChange }: Props) {
  const t = useTranslations("metrics");
  const format = useFormatter();
  const removing = useUndoable();
  const [points, setPoints] = useState<Point[]>([]);
  const [typed, setTyped] = useState("");
  const metricId = metric.id;
  const load = useCallback(async () => {
    const result = await listMetricPointsAction(workspaceSlug, { metricId });
    if (result.ok) setPoints(result.value);
  }, [workspaceSlug, metricId]);
  useEffect(() => void load(), [load]);
  const changed = () => {
    void load();
    onChange();
  };
  const remove = ({ id: pointId, day, value, key }: Point) =>
    removing.start({
      act: () => removeMetricPointAction(workspaceSlug, { pointId }),
      notice: t("removed"),
      undo: () => addMetricPointsAction(workspaceSlug, { metricId, points: [{ day, value, key }] }),
      onDone: changed,
      onUndone: changed,
    });
  const add = async (values: Record<string, string>) => {
    const points = [{ day: values.day ?? "", value: writtenNumber(typed) }];
    const result = await addMetricPointsAction(workspaceSlug, { metricId, points });
    if (result.ok) setTyped("");
    return result.ok ? result : { ...result, error: ofOnePoint(result.error) };
  };
  return (
    <div className="flex flex-col gap-4">
      {mayEdit && (
        <ActionForm action={add} onSuccess={changed} successMessage={t("stored")}>
          <TextField label={t("day")} name="day" type="date" defaultValue={today} isRequired />
          <TextField
            label={t("value", { unit: metric.unit })}
            name="value"
            value={typed}
            onChange={setTyped}
            maxLength={20}
            isRequired
          />
          <div>
            <SubmitButton>{t("addValue")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {!mayEdit && points.length === 0 && <p className="text-sm text-ink-2">{t("noValues")}</p>}
      <ul className="flex max-h-48 flex-col overflow-y-auto text-sm">
        {points.map((point) => (
          <li key={point.id} className="flex items-center gap-2">
            <span className="grow text-ink-2">
              {format.dateTime(new Date(point.day), { dateStyle: "medium", timeZone: "UTC" })}
              <span className="text-xs text-ink-3"> · {t(`sources.${point.source}`)}</span>
            </span>
            <span className="tabular-nums">{format.number(point.value)}</span>
            {mayEdit && (
              <IconButton
                label={t("removeValue", { day: point.day })}
                icon={<Trash2 aria-hidden size={14} />}
                isPending={removing.isPending}
                onPress={() => remove(point)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with the one value that was sent, at its fields. */
const ofOnePoint = ({ fields = {}, ...failure }: Failure): Failure => ({
  ...failure,
  fields: Object.fromEntries(
    Object.entries(fields).map(([path, problem]) => [path.replace("points.0.", ""), problem]),
  ),
});
