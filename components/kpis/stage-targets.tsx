import { useFormatter, useTranslations } from "next-intl";
import type { StageFigures } from "@/lib/kpis/dashboard";
import { stageKpis } from "@/lib/kpis/goals";
import { figureText } from "./figure-text";
import { TargetEditor } from "./target-editor";
import type { Person } from "./target-form";

type Props = {
  stage: StageFigures;
  workspaceSlug: string;
  mapId: string;
  mayEdit: boolean;
  members: Person[];
};

/** The targets of a stage, where its figures stand to them, and a way to change them. */
export function StageTargets({ stage, workspaceSlug, mapId, mayEdit, members }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { id: stageId, title, targets, goals, conversion } = stage;
  const [first, ...others] = stageKpis.filter((kpi) => kpi !== "conversion" || conversion);
  const choiceOf = (kpi: (typeof stageKpis)[number]) => ({
    kpi,
    name: t(`tiles.${kpi}`),
    target: targets.find((target) => target.kpi === kpi) ?? null,
  });
  const textOf = (kpi: (typeof stageKpis)[number], value: number) =>
    [figureText(format, kpi, value), kpi !== "nps" && t("percent")].filter(Boolean).join("\u00a0");
  return (
    <span className="inline-flex items-center justify-end gap-1">
      {targets.length === 0 && t("cell.none")}
      <span className="flex flex-col">
        {stageKpis.flatMap((kpi) => {
          const target = targets.find((one) => one.kpi === kpi);
          if (!target) return [];
          const owner = members.find(({ userId }) => userId === target.ownerId)?.name;
          const status = goals.find((goal) => goal.kpi === kpi)?.status ?? "unknown";
          return [
            <span key={kpi} className="flex flex-col">
              <span className={status === "missed" ? "text-danger" : undefined}>
                {t("target.short", { kpi, value: textOf(kpi, target.value), status })}
              </span>
              {(owner || target.dueOn) && (
                <span className="text-2xs text-ink-3">
                  {[owner, target.dueOn && t("target.by", { day: dayText(format, target.dueOn) })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              )}
            </span>,
          ];
        })}
      </span>
      {mayEdit && first && (
        <TargetEditor
          workspaceSlug={workspaceSlug}
          place={{ mapId, stageId }}
          label={title}
          choices={[choiceOf(first), ...others.map(choiceOf)]}
          members={members}
        />
      )}
    </span>
  );
}

const dayText = (format: ReturnType<typeof useFormatter>, day: string) =>
  format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
