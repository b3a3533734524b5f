import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** Texts that every page's own parts in the browser may need. */
const everywhere = ["ui", "shell", "charts"] as const;

/**
 * Gives the parts of a page that run in the browser the texts they use, and no others: a page
 * carries the words of its own feature instead of the whole product's.
 */
export async function Texts({ of, children }: { of: readonly string[]; children: ReactNode }) {
  const all = Object.entries(await getMessages());
  const wanted = new Set<string>([...everywhere, ...of]);
  const messages = Object.fromEntries(all.filter(([namespace]) => wanted.has(namespace)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
