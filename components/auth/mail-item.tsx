import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { mailParts } from "./mail-parts";

type MailItemProps = { mail: { recipient: string; subject: string; body: string; at: Date } };

/** A mail as it would have been sent, with its address to follow. */
export function MailItem({ mail }: MailItemProps) {
  const t = useTranslations("profile.mailbox");
  return (
    <li className="rounded-panel border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="min-w-0 text-base font-semibold">{mail.subject}</h2>
        <span className="text-xs text-ink-2">
          <DateText date={mail.at} style="datetime" />
        </span>
      </div>
      <p className="text-sm text-ink-2">{t("to", { recipient: mail.recipient })}</p>
      <p className="mt-3 whitespace-pre-wrap text-sm wrap-anywhere">
        {mailParts(mail.body.trim()).map(({ text, isLink }) =>
          isLink ? (
            <a key={text} href={text} className="text-accent-ink underline underline-offset-2">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </li>
  );
}
