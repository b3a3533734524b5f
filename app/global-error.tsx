"use client";

import messages from "@/lib/i18n/messages/en/shell.json";
import "./globals.css";

const text = messages.error;

/** Stands in for the whole page when even the layout failed, so nothing around it can be used. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{text.heading}</title>
        <main className="flex min-h-[80dvh] flex-col items-center justify-center gap-3 p-4 text-center">
          <h1 className="text-lg font-semibold">{text.title}</h1>
          <p className="text-ink-2">{text.description}</p>
          <button
            type="button"
            onClick={reset}
            className="h-8 rounded-control bg-accent px-3 font-medium text-on-accent"
          >
            {text.action}
          </button>
        </main>
      </body>
    </html>
  );
}
