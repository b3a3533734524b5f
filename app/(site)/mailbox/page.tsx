import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MailItem } from "@/components/auth/mail-item";
import { EmptyState } from "@/components/ui/empty-state";
import { listMailbox } from "@/lib/mail/mailbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile.mailbox"))("title") };
}

export default async function MailboxPage() {
  const mails = (await listMailbox()) ?? notFound();
  const t = await getTranslations("profile.mailbox");
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <p className="text-base text-ink-2">{t("lead")}</p>
      </div>
      {mails.length === 0 && <EmptyState icon={<Inbox size={24} />} title={t("empty")} />}
      <ol className="flex flex-col gap-3">
        {mails.map((mail) => (
          <MailItem key={mail.id} mail={mail} />
        ))}
      </ol>
    </>
  );
}
