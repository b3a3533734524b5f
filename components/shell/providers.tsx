"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Toasts } from "./toasts";

/** What every screen needs around it: language, navigation, cached reads, URL state, messages. */
export function Providers({ locale, children }: { locale: string; children: ReactNode }) {
  const router = useRouter();
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  );
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(href) => router.push(href)}>
        <QueryClientProvider client={queries}>
          <NuqsAdapter>
            {children}
            <Toasts />
          </NuqsAdapter>
        </QueryClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
