import { ArrowRight, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { MapState } from "@/db/enums";
import { nextTask, pathOfTask, type StepProgress } from "@/lib/method/progress";

type MapProgressProps = {
  workspaceSlug: string;
  map: { id: string; title: string; state: MapState; progress: StepProgress[] };
};

/** One map on the five-step method: what is done, and the one thing to do next. */
export function MapProgress({ workspaceSlug, map }: MapProgressProps) {
  const t = useTranslations("method");
  const next = nextTask(map.progress);
  return (
    <article className="rounded-panel border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-2 px-4 pt-4">
        <h2 className="min-w-0 text-lg font-semibold">
          <Link href={`/${workspaceSlug}/maps/${map.id}`} className="hover:underline">
            {map.title}
          </Link>
        </h2>
        <Badge>{t(`states.${map.state}`)}</Badge>
      </header>
      <ol className="grid grid-cols-5 gap-x-3 gap-y-2 px-4 py-4 max-md:grid-cols-1">
        {map.progress.map((step, index) => (
          <Step key={step.step} step={step} index={index} isNext={step.step === next?.step} />
        ))}
      </ol>
      <footer className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-3">
        {next ? (
          <>
            <p className="min-w-0 grow text-ink-2">
              <span className="me-1 font-medium text-ink">{t("next")}:</span>
              {t(`tasks.${next.task}`)}
            </p>
            <LinkButton
              href={`/${workspaceSlug}${pathOfTask(next.task, map.id)}`}
              icon={<ArrowRight aria-hidden size={16} className="rtl:-scale-x-100" />}
            >
              {t(`steps.${next.step}`)}
            </LinkButton>
          </>
        ) : (
          <p className="min-w-0 grow text-ink-2">{t("finished")}</p>
        )}
        <LinkButton href={`/${workspaceSlug}/kpis?map=${map.id}`} variant="ghost">
          {t("performance")}
        </LinkButton>
      </footer>
    </article>
  );
}

function Step({ step, index, isNext }: { step: StepProgress; index: number; isNext: boolean }) {
  const t = useTranslations("method");
  const total = step.tasks.length;
  const isDone = step.done === total;
  return (
    <li className="min-w-0" aria-current={isNext ? "step" : undefined}>
      <div aria-hidden className="h-1 overflow-hidden rounded-pill bg-sunken">
        <div className="h-full bg-accent" style={{ width: `${(100 * step.done) / total}%` }} />
      </div>
      <p className={cx("mt-2 font-medium", isNext ? "text-accent-ink" : "text-ink")}>
        {index + 1}. {t(`steps.${step.step}`)}
      </p>
      <p className="flex items-center gap-1 text-xs text-ink-2">
        {isDone ? (
          <>
            <Check aria-hidden size={14} />
            {t("stepDone")}
          </>
        ) : (
          t("progress", { done: step.done, total })
        )}
      </p>
    </li>
  );
}
