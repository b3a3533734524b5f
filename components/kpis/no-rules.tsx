import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Stands where the funnel will be while no event means a stage. */
export function NoRules({ href, className }: { href: string; className?: string }) {
  const t = useTranslations("kpis");
  return (
    <Card className={className}>
      <EmptyState
        title={t("noRules")}
        description={t("noRulesHint")}
        action={
          <LinkButton href={href} variant="primary">
            {t("rules")}
          </LinkButton>
        }
      />
    </Card>
  );
}
