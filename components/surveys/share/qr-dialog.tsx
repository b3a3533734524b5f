"use client";

import { Download, QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { renderSVG } from "uqr";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { qrPng } from "./qr-png";
import { saveFile } from "./save-file";

type Props = { name: string; url: string };

/** The link as a QR code, on the screen and as a file for print. */
export function QrDialog({ name, url }: Props) {
  const t = useTranslations("surveys.share");
  const svg = () => renderSVG(url, { ecc: "M", border: 3 });

  async function savePng() {
    const picture = await qrPng(url);
    if (picture) saveFile(`${name}.png`, picture);
  }

  return (
    <Dialog
      size="sm"
      title={t("qrOf", { name })}
      description={t("qrHint")}
      trigger={<Button icon={<QrCode aria-hidden size={14} />}>{t("qr")}</Button>}
      footer={
        <>
          <Button
            onPress={() => saveFile(`${name}.svg`, new Blob([svg()], { type: "image/svg+xml" }))}
            icon={<Download aria-hidden size={14} />}
          >
            {t("download")}
          </Button>
          <Button onPress={() => void savePng()} icon={<Download aria-hidden size={14} />}>
            {t("downloadPng")}
          </Button>
        </>
      }
    >
      {() => (
        // A picture rather than markup: nothing of the name or address is read as a tag.
        // biome-ignore lint/performance/noImgElement: drawn in the browser, nothing to optimise
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(svg())}`}
          alt={t("qrOf", { name })}
          className="mx-auto aspect-square w-full max-w-64 rounded-card border border-line"
        />
      )}
    </Dialog>
  );
}
