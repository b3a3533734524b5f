"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FormMessage } from "@/components/ui/form-message";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { replyToFeedbackAction } from "@/lib/feedback/actions";
import type { MailWay } from "@/lib/mail/send";

type Props = { slug: string; itemId: string; address: string; mail: MailWay };

/** Writes to the person behind the item; the same form sent twice is one mail. */
export function ReplyForm({ slug, itemId, address, mail }: Props) {
  const t = useTranslations("feedback.reply");
  const router = useRouter();
  const [messageKey, setMessageKey] = useState(() => v7());
  const [isClosing, setClosing] = useState(false);
  return (
    <div data-inbox-reply>
      <ActionForm
        action={(values) =>
          replyToFeedbackAction(slug, {
            ...{ itemId, messageKey, text: values.text ?? "" },
            status: isClosing ? "closed" : "waiting",
          })
        }
        onSuccess={() => {
          setMessageKey(v7());
          notify.ok(t(`done.${mail}`));
          router.refresh();
        }}
        resetOnSuccess
        className="gap-2"
      >
        <TextArea label={t("to", { address })} name="text" rows={4} maxLength={10_000} isRequired />
        {mail !== "smtp" && <FormMessage tone="info">{t(`way.${mail}`)}</FormMessage>}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton>{t("send")}</SubmitButton>
          <Checkbox isSelected={isClosing} onChange={setClosing}>
            {t("andClose")}
          </Checkbox>
        </div>
      </ActionForm>
    </div>
  );
}
