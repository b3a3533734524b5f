import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { DateText } from "@/components/ui/date-text";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import type { MailWay } from "@/lib/mail/send";
import type { Person } from "@/lib/workspaces/queries";
import { Block } from "./block";
import { ReplyForm } from "./reply-form";

type Props = { slug: string; item: FeedbackDetail; people: Person[]; mayWork: boolean };

type Status = FeedbackDetail["messages"][number]["status"];

/** What has become of a mail, as far as this server can say. */
const stateOf = (status: Status, mail: MailWay) => {
  if (status === "queued" && mail === "none") return "unsent";
  return status === "sent" && mail === "mailbox" ? "kept" : status;
};

/** The mails to and from the person behind an item, and the next one. */
export function Conversation({ slug, item, people, mayWork }: Props) {
  const t = useTranslations("feedback.reply");
  const { address, reason } = item.replyTo;
  return (
    <Block title={t("title")}>
      <ol className="flex flex-col gap-3">
        {item.messages.map((message) => (
          <li
            key={message.id}
            className={cx(
              "rounded-card border border-line p-3",
              message.direction === "out" ? "ms-6 bg-accent-soft" : "me-6 bg-surface",
            )}
          >
            <p className="mb-1 flex flex-wrap items-center gap-2 text-xs text-ink-2">
              {message.direction === "out"
                ? (people.find((person) => person.id === message.authorId)?.name ?? t("team"))
                : message.address}
              <DateText date={message.at} style="relative" />
              {message.direction === "out" && (
                <Badge>{t(stateOf(message.status, item.mail))}</Badge>
              )}
              {message.isUnknownSender && <Badge tone="idea">{t("unknownSender")}</Badge>}
            </p>
            <p className="break-words whitespace-pre-line">{message.text}</p>
          </li>
        ))}
      </ol>
      {address === null && <p className="text-ink-3">{t(`refused.${reason}`)}</p>}
      {address !== null && mayWork && (
        <ReplyForm key={item.id} slug={slug} itemId={item.id} address={address} mail={item.mail} />
      )}
    </Block>
  );
}
