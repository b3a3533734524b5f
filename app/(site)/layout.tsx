import { LogOut } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Brand } from "@/components/auth/brand";
import { Texts } from "@/components/shell/texts";
import { Button } from "@/components/ui/button";
import { currentUser } from "@/lib/access/request";
import { signOutAction } from "@/lib/access/session-actions";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [t, user] = await Promise.all([getTranslations("profile"), currentUser()]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between gap-3 border-b border-line bg-surface px-4 py-2">
        <Brand />
        {user && (
          <form action={signOutAction}>
            <Button type="submit" variant="ghost" icon={<LogOut aria-hidden size={16} />}>
              {t("signOut")}
            </Button>
          </form>
        )}
      </header>
      <main className="mx-auto flex w-full max-w-3xl grow flex-col gap-4 px-4 py-8 max-sm:py-4">
        <Texts of={["auth", "profile", "settings"]}>{children}</Texts>
      </main>
    </div>
  );
}
