import { Compass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonClasses } from "@/components/ui/button-classes";
import { EmptyState } from "@/components/ui/empty-state";

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
          // Every page announces what this one needs, so it needs nothing.
          <a href="/" className={buttonClasses("primary", "md")}>
            {t("action")}
          </a>
        }
      />
    </main>
  );
}
