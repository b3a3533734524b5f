"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { SegmentedControl } from "@/components/ui/segmented-control";

type Props = {
  path: string;
  /** The saved version: a new one loads the page anew. */
  version: number;
  /** The chosen question, from 0, which the page scrolls to; -1 for none. */
  place: number;
};

/** The public page itself, in a frame: what is seen here is what people get. */
export function PreviewFrame({ path, version, place }: Props) {
  const t = useTranslations("surveys.builder");
  const [width, setWidth] = useState<"phone" | "desktop">("phone");
  const frame = useRef<HTMLIFrameElement>(null);
  const showChosen = () => scrollTo(frame.current?.contentDocument, place);
  useEffect(() => scrollTo(frame.current?.contentDocument, place), [place]);
  return (
    <section
      aria-label={t("canvas")}
      className="flex min-w-0 flex-col items-center gap-3 bg-sunken p-4"
    >
      <SegmentedControl
        label={t("canvas")}
        value={width}
        onChange={setWidth}
        items={[
          { id: "phone", label: t("phone"), icon: <Smartphone aria-hidden size={14} /> },
          { id: "desktop", label: t("desktop"), icon: <Monitor aria-hidden size={14} /> },
        ]}
      />
      <iframe
        ref={frame}
        title={t("canvas")}
        src={`${path}?v=${version}`}
        onLoad={showChosen}
        className={cx(
          "h-[70dvh] min-h-96 w-full rounded-panel border border-line-strong bg-surface shadow-card lg:grow",
          width === "phone" ? "max-w-[24.5rem]" : "max-w-3xl",
        )}
      />
    </section>
  );
}

/** The first question comes with the head of the page, as people arrive there. */
function scrollTo(page: Document | null | undefined, place: number): void {
  if (place === 0) page?.documentElement.scrollTo(0, 0);
  else page?.querySelectorAll("form > .q")[place]?.scrollIntoView({ block: "center" });
}
