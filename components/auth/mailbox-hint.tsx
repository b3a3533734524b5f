import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

/** Where to look for mail on a server that sends none. */
export function MailboxHint() {
  const t = useTranslations("auth");
  return (
    <p className="text-xs text-ink-2">
      {t.rich("mailbox", { link: (text) => <TextLink href="/mailbox">{text}</TextLink> })}
    </p>
  );
}
