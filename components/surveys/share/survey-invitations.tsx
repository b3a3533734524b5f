"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Card } from "@/components/ui/card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { SurveyInvitations as Invitations } from "@/lib/surveys/invitations/queries";
import { InvitationTable } from "./invitation-table";
import { MailInvitations } from "./mail-invitations";
import { SingleLinks } from "./single-links";

type Props = {
  slug: string;
  surveyId: string;
  /** Where this product stands, without a slash at the end. */
  site: string;
  isOpen: boolean;
  invitations: Invitations;
};

/** Brings a parser of tables along. */
const PersonalLinks = lazy(() => import("./personal-links"));

const ways = ["single", "personal", "mail"] as const;

/** Links that each take one answer: for whoever has them, for known customers, or by mail. */
export function SurveyInvitations({ slug, surveyId, site, isOpen, invitations }: Props) {
  const t = useTranslations("surveys.invitations");
  const router = useRouter();
  const [way, setWay] = useState<(typeof ways)[number]>("single");
  const { totals, latest } = invitations;
  const shared = { slug, surveyId, site, onDone: () => router.refresh() };
  return (
    <Card title={t("title")} subtitle={t("hint")}>
      <div className="flex flex-col gap-4">
        <div>
          <SegmentedControl
            label={t("ways")}
            value={way}
            onChange={setWay}
            items={ways.map((id) => ({ id, label: t(id) }))}
          />
        </div>
        {way === "single" && <SingleLinks {...shared} />}
        {way === "personal" && (
          <Suspense fallback={<p className="text-ink-2">{t("loading")}</p>}>
            <PersonalLinks {...shared} />
          </Suspense>
        )}
        {way === "mail" && <MailInvitations {...shared} isOpen={isOpen} mail={invitations.mail} />}
        {totals.made > 0 && (
          <p className="text-ink-2">{t("totals", { ...totals, way: invitations.mail })}</p>
        )}
        {totals.sent > 0 && invitations.mail !== "mailbox" && (
          <p className="text-ink-2">
            {t("rate", {
              answered: totals.answeredMails,
              sent: totals.sent,
              share: totals.answeredMails / totals.sent,
            })}
          </p>
        )}
        {latest.length > 0 && <InvitationTable rows={latest} mail={invitations.mail} />}
      </div>
    </Card>
  );
}
