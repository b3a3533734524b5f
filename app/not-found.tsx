import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main className="flex min-h-[80dvh] flex-col justify-center">
      <h1 className="sr-only">{t("heading")}</h1>
      <EmptyState
        icon={<Compass size={24} />}
        title={t("title")}
        description={t("description")}
        action={
          <LinkButton href="/" variant="primary">
            {t("action")}
          </LinkButton>
        }
      />
    </main>
  );
}
