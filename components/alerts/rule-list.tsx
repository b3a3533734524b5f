import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ListedRule } from "@/lib/alerts/queries";
import { RuleMenu } from "./rule-menu";
import type { Person } from "./rule-notice";

type Props = {
  rules: ListedRule[];
  workspaceSlug: string;
  mayEdit: boolean;
  members: Person[];
};

/** What is watched, whom it tells, and whether it is silent. */
export function RuleList({ rules, workspaceSlug, mayEdit, members }: Props) {
  const t = useTranslations("alerts");
  const format = useFormatter();
  return (
    <Card title={t("rules")}>
      {rules.length === 0 && (
        <p className="py-4 text-ink-2">
          {t("noRules")} {t("noRulesHint")}
        </p>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {rules.map((rule) => {
          const label = t("rule.label", {
            kpi: t(`kpi.${rule.kpi}`),
            place: rule.stage ?? t("rule.everyStage"),
          });
          const ways = [
            rule.byMail && t("rule.mailed", { names: format.list(rule.told) || t("rule.nobody") }),
            rule.webhookHost && t("rule.webhookIs", { host: rule.webhookHost }),
          ].filter((way) => typeof way === "string");
          return (
            <li key={rule.id} className="flex items-center gap-2 py-2">
              <span className="min-w-0 grow">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {label}
                  {rule.mutedUntil && (
                    <Badge>
                      {t("rule.muted", {
                        until: format.dateTime(rule.mutedUntil, { dateStyle: "medium" }),
                      })}
                    </Badge>
                  )}
                </span>
                <span className="block text-xs text-ink-3">
                  {[
                    rule.map,
                    t("rule.minimumIs", { count: rule.minimumCases }),
                    ...(ways.length > 0 ? ways : [t("rule.listOnly")]),
                  ].join(" · ")}
                </span>
              </span>
              {mayEdit && <RuleMenu {...{ workspaceSlug, rule, label, members }} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
