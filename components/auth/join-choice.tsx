import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { withNext } from "@/lib/access/next-path";
import { JoinForm } from "./join-form";

type JoinChoiceProps = {
  token: string;
  /** Of the person signed in; null for nobody. */
  email: string | null;
};

/** Joins at once, or by way of an account and back. */
export function JoinChoice({ token, email }: JoinChoiceProps) {
  const t = useTranslations("auth.join");
  const here = `/join/${encodeURIComponent(token)}`;
  if (email) {
    return (
      <>
        <JoinForm token={token} />
        <p className="text-sm text-ink-2">{t("as", { email })}</p>
      </>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <LinkButton href={withNext("/sign-up", here)} variant="primary" size="lg">
        {t("signUp")}
      </LinkButton>
      <LinkButton href={withNext("/sign-in", here)} size="lg">
        {t("signIn")}
      </LinkButton>
      <p className="text-xs text-ink-2">{t("accountHint")}</p>
    </div>
  );
}
