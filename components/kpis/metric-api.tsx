"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Props = { workspaceSlug: string; metricId: string; today: string };

/** The call that sends values of this figure, to be pasted into a terminal. */
export function MetricApi({ workspaceSlug, metricId, today }: Props) {
  const t = useTranslations("metrics.api");
  const call = exampleCall(window.location.origin, metricId, today);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t("hint")}</p>
      <ScrollRegion label={t("call")} className="rounded-card bg-sunken p-3">
        <pre className="text-xs text-ink-2">
          <code>{call}</code>
        </pre>
      </ScrollRegion>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={call} />
        <LinkButton href={`/${workspaceSlug}/settings/api-keys`}>{t("keys")}</LinkButton>
      </div>
    </div>
  );
}

const exampleCall = (address: string, metricId: string, today: string) =>
  `curl ${address}/api/v1/metrics/${metricId}/points \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '[{"day": "${today}", "value": 12.5, "key": "${today}"}]'`;
