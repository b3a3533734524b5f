import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { PainPointDetail } from "@/lib/insights/queries";
import { RemoveEvidence } from "./remove-evidence";

type Props = { slug: string; painPoint: PainPointDetail; mayEdit: boolean };

/** What people said for and against the claim; every quote leads to its answer. */
export function EvidenceList({ slug, painPoint, mayEdit }: Props) {
  const t = useTranslations("insights.detail");
  if (painPoint.evidence.length === 0) {
    const stage = painPoint.stageId ? `?stage=${painPoint.stageId}&status=all` : "";
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-ink-3">{t("noEvidence")}</p>
        {mayEdit && <LinkButton href={`/${slug}/feedback${stage}`}>{t("toInbox")}</LinkButton>}
      </div>
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {painPoint.evidence.map((one) => (
        <li key={one.id} className="flex gap-3 rounded-card border border-line bg-surface p-3">
          {one.emotion !== null && <EmotionFace value={one.emotion + 3} size={22} />}
          <div className="flex min-w-0 grow flex-col gap-2">
            <Link
              href={`/${slug}/feedback?item=${one.itemId}&status=all`}
              className="rounded-sm hover:underline"
            >
              {one.text ? (
                <q className="text-base whitespace-pre-line">{one.text}</q>
              ) : (
                <span className="text-ink-3">{t("noText")}</span>
              )}
            </Link>
            {one.note && <p className="text-ink-2">{one.note}</p>}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
              <Badge tone={one.stance === "supports" ? "pain" : "opportunity"}>
                {t(one.stance)}
              </Badge>
              {one.stageTitle}
              <DateText date={one.answeredAt} />
            </p>
          </div>
          {mayEdit && (
            <RemoveEvidence
              slug={slug}
              evidenceId={one.id}
              painPointId={painPoint.id}
              feedbackItemId={one.itemId}
              stance={one.stance}
              note={one.note}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
