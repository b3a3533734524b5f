import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Props = { workspaceSlug: string; address: string; className?: string };

/** Stands where conversion will be, with a call that can be pasted into a terminal. */
export function NoEvents({ workspaceSlug, address, className }: Props) {
  const t = useTranslations("kpis");
  const call = exampleCall(address);
  return (
    <Card className={className}>
      <EmptyState
        title={t("noEvents")}
        description={t("noEventsHint")}
        action={
          <LinkButton href={`/${workspaceSlug}/settings/api-keys`} variant="primary">
            {t("apiKeys")}
          </LinkButton>
        }
        secondary={<CopyButton text={call} />}
      />
      <ScrollRegion label={t("curl")} className="rounded-card bg-sunken p-3">
        <pre className="text-xs text-ink-2">
          <code>{call}</code>
        </pre>
      </ScrollRegion>
    </Card>
  );
}

const exampleCall = (address: string) => `curl -X POST ${address}/api/v1/events \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"event": "Order Completed", "userId": "customer-1",
       "messageId": "order-1-completed",
       "properties": {"order_id": "order-1", "total": 49.90, "currency": "EUR"}}'`;
