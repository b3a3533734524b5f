import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ListedAlert, ListedRule } from "@/lib/alerts/queries";
import { AlertList } from "./alert-list";
import { RuleList } from "./rule-list";
import type { Person } from "./rule-notice";

type Props = {
  alerts: ListedAlert[];
  rules: ListedRule[];
  workspaceSlug: string;
  mayEdit: boolean;
  painPoints: { id: string; title: string }[];
  members: Person[];
  isFirstPage: boolean;
  hasMore: boolean;
};

/** What has shifted, a page at a time, beside what is watched. */
export function AlertColumns(props: Props) {
  const { alerts, rules, isFirstPage, hasMore, painPoints, members, ...place } = props;
  const t = useTranslations("alerts");
  const address = `/${place.workspaceSlug}/kpis/alerts`;
  const oldest = alerts.at(-1)?.id;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-3">
        <AlertList
          {...place}
          alerts={alerts}
          painPoints={painPoints.map(({ id, title }) => ({ id, title }))}
        />
        <div className="flex gap-2">
          {!isFirstPage && <LinkButton href={address}>{t("newest")}</LinkButton>}
          {hasMore && oldest && (
            <LinkButton href={`${address}?before=${oldest}`}>{t("older")}</LinkButton>
          )}
        </div>
      </div>
      <RuleList {...place} rules={rules} members={members} />
    </div>
  );
}
