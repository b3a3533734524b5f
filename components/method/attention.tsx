import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SeverityBars } from "@/components/ui/severity-bars";
import { TextLink } from "@/components/ui/text-link";

type PainPoint = { id: string; title: string; severity: number; supporting: number };
type AttentionProps = { workspaceSlug: string; newAnswers: number; painPoints: PainPoint[] };

/** What somebody should look at today: new answers, and the worst of what is not solved. */
export function Attention({ workspaceSlug, newAnswers, painPoints }: AttentionProps) {
  const t = useTranslations("method");
  return (
    <Card title={t("attention")}>
      <p className="flex items-center gap-2">
        <Inbox aria-hidden size={16} className="text-ink-3" />
        <TextLink href={`/${workspaceSlug}/feedback`}>
          {newAnswers > 0 ? t("newAnswers", { count: newAnswers }) : t("noNewAnswers")}
        </TextLink>
      </p>
      {painPoints.length > 0 && (
        <>
          <h3 className="mt-4 text-xs font-medium text-ink-2">{t("worst")}</h3>
          <ul className="mt-1 flex flex-col divide-y divide-line">
            {painPoints.map((painPoint) => (
              <li key={painPoint.id} className="py-2">
                <Link
                  href={`/${workspaceSlug}/insights/${painPoint.id}`}
                  className="font-medium hover:underline"
                >
                  {painPoint.title}
                </Link>
                <div className="mt-0.5 flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
                  <SeverityBars level={painPoint.severity} />
                  {t("evidence", { count: painPoint.supporting })}
                </div>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <TextLink href={`/${workspaceSlug}/insights`}>{t("allPainPoints")}</TextLink>
          </p>
        </>
      )}
    </Card>
  );
}
