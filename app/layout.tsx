import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { Texts } from "@/components/shell/texts";
import { parseTheme } from "@/components/shell/theme";
import { currentUser } from "@/lib/access/request";
import { isRightToLeft } from "@/lib/core/text-direction";
import "./globals.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f7f9" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0e12" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("tagline"),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic, so that its scripts carry this request's nonce.
  await headers();
  const locale = await getLocale();
  const chosen = (await cookies()).get("theme")?.value;
  const theme = parseTheme(chosen ?? (await currentUser())?.theme);
  return (
    <html
      lang={locale}
      dir={isRightToLeft(locale) ? "rtl" : "ltr"}
      data-theme={theme}
      suppressHydrationWarning
    >
      <body>
        <Texts of={[]}>
          <Providers locale={locale}>{children}</Providers>
        </Texts>
      </body>
    </html>
  );
}
