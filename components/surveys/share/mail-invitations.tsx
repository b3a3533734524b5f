"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { MailWay } from "@/lib/mail/send";
import { inviteByMailAction } from "@/lib/surveys/actions";
import { readAddresses } from "@/lib/surveys/invitations/addresses";

type Props = {
  slug: string;
  surveyId: string;
  isOpen: boolean;
  mail: MailWay;
  onDone: () => void;
};

const reminders = [0, 3, 5, 7, 14];

/** Mails with a link of their own for each address, and one reminder if wished. */
export function MailInvitations({ slug, surveyId, isOpen, mail, onDone }: Props) {
  const t = useTranslations("surveys.invitations");
  const [said, setSaid] = useState<string | null>(null);
  if (!isOpen) return <FormMessage tone="info">{t("draft")}</FormMessage>;
  if (mail === "none") return <FormMessage tone="info">{t("noMail")}</FormMessage>;
  return (
    <div className="flex flex-col gap-3">
      {mail === "mailbox" && <FormMessage tone="info">{t("mailbox")}</FormMessage>}
      <ActionForm
        action={(values) =>
          inviteByMailAction(slug, {
            surveyId,
            emails: readAddresses(values.emails ?? "").emails,
            remindAfterDays: Number(values.remindAfterDays) || 0,
          })
        }
        onSuccess={({ invited, repeated, suppressed }) => {
          const left = repeated + suppressed > 0 ? ` ${t("left", { repeated, suppressed })}` : "";
          setSaid(t("invited", { invited }) + left);
          onDone();
        }}
        resetOnSuccess
      >
        <Addresses />
        <Select
          label={t("remind")}
          name="remindAfterDays"
          defaultValue="0"
          items={reminders.map((days) => ({
            id: `${days}`,
            label: days === 0 ? t("never") : t("after", { days }),
          }))}
        />
        <div>
          <SubmitButton>{t("send")}</SubmitButton>
        </div>
      </ActionForm>
      {said && <FormMessage tone="ok">{said}</FormMessage>}
    </div>
  );
}

/** Says at once what of the pasted text is no address. */
function Addresses() {
  const t = useTranslations("surveys.invitations");
  const [faults, setFaults] = useState<string[]>([]);
  return (
    <TextArea
      label={t("addresses")}
      name="emails"
      rows={4}
      isRequired
      onChange={(text) => setFaults(readAddresses(text).faults)}
      description={
        faults.length > 0
          ? t("wrong", { count: faults.length, example: faults[0] ?? "" })
          : t("addressesHint")
      }
    />
  );
}
