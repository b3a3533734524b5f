"use client";

import { CloudAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("shell.error");
  return (
    <main className="flex min-h-[80dvh] flex-col justify-center">
      <h1 className="sr-only">{t("heading")}</h1>
      <EmptyState
        icon={<CloudAlert size={24} />}
        title={t("title")}
        description={error.digest ? t("reference", { reference: error.digest }) : t("description")}
        action={
          <Button variant="primary" onPress={reset}>
            {t("action")}
          </Button>
        }
        secondary={<TextLink href="/">{t("home")}</TextLink>}
      />
    </main>
  );
}
