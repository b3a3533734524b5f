"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { MailWay } from "@/lib/mail/send";
import type { SurveyInvitations } from "@/lib/surveys/invitations/queries";

type Row = SurveyInvitations["latest"][number];

const stateOf = (row: Row, mail: MailWay) => {
  if (row.usedAt) return "used";
  if (row.remindedAt) return "reminded";
  if (row.sentAt) return mail === "mailbox" ? "kept" : "sent";
  return "made";
};

/** Who was invited last, and what has become of it. */
export function InvitationTable({ rows, mail }: { rows: Row[]; mail: MailWay }) {
  const t = useTranslations("surveys.invitations");
  const columns: Column<Row>[] = [
    {
      id: "person",
      header: t("customer"),
      isRowHeader: true,
      cell: (row) => row.customer ?? row.email ?? t("nobody"),
    },
    {
      id: "state",
      header: t("state"),
      cell: (row) => <Badge>{t(`states.${stateOf(row, mail)}`)}</Badge>,
    },
    {
      id: "made",
      header: t("made_at"),
      cell: (row) => <DateText date={row.createdAt} style="relative" />,
    },
  ];
  return <DataTable label={t("latest")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
