"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { textLinkClasses } from "@/components/ui/text-link-classes";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("shell.error");
  return (
    <main className="flex min-h-[80dvh] flex-col justify-center">
      <h1 className="sr-only">{t("heading")}</h1>
      <EmptyState
        title={t("title")}
        description={error.digest ? t("reference", { reference: error.digest }) : t("description")}
        action={
          <Button variant="primary" onPress={reset}>
            {t("action")}
          </Button>
        }
        secondary={
          // A page that has failed is left for good, by a fresh load.
          <a href="/" className={textLinkClasses}>
            {t("home")}
          </a>
        }
      />
    </main>
  );
}
