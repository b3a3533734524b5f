import { AtSign } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { MentionItem } from "@/components/comments/mention-item";
import { ReadAll } from "@/components/comments/read-all";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { memberDoor } from "@/lib/access/request";
import { listMentions } from "@/lib/comments/mentions/queries";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("comments"))("mentions.title") };
}

export default async function MentionsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { ctx, user } = await memberDoor(slug);
  const [mentions, t] = [await listMentions(ctx, {}), await getTranslations("comments.mentions")];
  const unread = mentions.filter((mention) => mention.readAt === null).map(({ id }) => id);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={unread.length > 0 && <ReadAll slug={slug} mentionIds={unread} />}
      />
      <PageBody width="text">
        <p className="text-ink-2">{t("lead")}</p>
        {mentions.length === 0 && (
          <EmptyState icon={<AtSign size={24} />} title={t("empty")} description={t("emptyHint")} />
        )}
        {mentions.length > 0 && (
          <ul aria-label={t("title")} className="flex flex-col gap-2">
            {mentions.map((mention) => (
              <MentionItem key={mention.id} slug={slug} mention={mention} me={user.name} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
