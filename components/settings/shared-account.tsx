import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import type { Theme } from "@/db/enums";
import { ThemeField } from "./theme-field";

/** The profile of the account that everybody shares who explores the demo. */
export function SharedAccount({ theme }: { theme: Theme }) {
  const t = useTranslations("profile");
  return (
    <>
      <FormMessage tone="info">{t("shared")}</FormMessage>
      <Card title={t("theme")}>
        <ThemeField theme={theme} />
      </Card>
    </>
  );
}
