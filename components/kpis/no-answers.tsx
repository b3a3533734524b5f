import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type Props = { workspaceSlug: string; mayEdit: boolean; className?: string };

/** Stands where satisfaction will be, and says how to get there. */
export function NoAnswers({ workspaceSlug, mayEdit, className }: Props) {
  const t = useTranslations("kpis");
  return (
    <Card className={className}>
      <EmptyState
        title={t("noAnswers")}
        description={t("noAnswersHint")}
        action={
          mayEdit && (
            <LinkButton href={`/${workspaceSlug}/surveys/new`} variant="primary">
              {t("newSurvey")}
            </LinkButton>
          )
        }
      />
    </Card>
  );
}
