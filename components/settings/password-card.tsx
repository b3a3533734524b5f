import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { PasswordForm } from "./password-form";

export function PasswordCard({ isChangeable }: { isChangeable: boolean }) {
  const t = useTranslations("profile.password");
  return (
    <Card title={t("title")}>
      {isChangeable ? (
        <PasswordForm />
      ) : (
        <p className="text-ink-2">
          {t.rich("none", { link: (text) => <TextLink href="/forgot-password">{text}</TextLink> })}
        </p>
      )}
    </Card>
  );
}
