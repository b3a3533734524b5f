import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import type { Person } from "@/lib/workspaces/queries";
import { AddEvidence } from "./add-evidence";
import { DetailControls } from "./detail-controls";
import { LinkCard } from "./link-card";
import { MakePainPoint } from "./make-pain-point";

type Props = {
  slug: string;
  item: FeedbackDetail;
  people: Person[];
  back: string;
  mayWork: boolean;
  mayLink: boolean;
};

/** What can be done with one item, above it. */
export function DetailBar({ slug, item, people, back, mayWork, mayLink }: Props) {
  const t = useTranslations("feedback");
  const [firstLine = ""] = item.text.split("\n");
  return (
    <div className="flex flex-wrap items-end gap-2 border-b border-line bg-surface p-3">
      <LinkButton
        href={back}
        variant="ghost"
        className="w-full justify-start lg:hidden"
        icon={<ArrowLeft aria-hidden size={16} className="rtl:-scale-x-100" />}
      >
        {t("back")}
      </LinkButton>
      <DetailControls
        slug={slug}
        itemId={item.id}
        status={item.status}
        assigneeId={item.assigneeId}
        people={people}
        mayWork={mayWork}
      />
      {mayLink && (
        <div className="ms-auto flex flex-wrap gap-2">
          <LinkCard slug={slug} itemId={item.id} stageId={item.stageId} />
          <AddEvidence slug={slug} itemId={item.id} />
          <MakePainPoint slug={slug} itemId={item.id} suggestion={firstLine.slice(0, 120)} />
        </div>
      )}
    </div>
  );
}
