"use client";

import { useTranslations } from "next-intl";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "@/components/ui/cx";
import { overlayClasses } from "@/components/ui/overlay-classes";
import { useEarlyEscape } from "@/components/ui/use-early-escape";
import type { CommandPaletteProps } from "./command-palette";
import { PaletteList } from "./palette-list";
import { useShell } from "./shell-store";

/** The open command palette. */
export default function PaletteLayer({ workspace, search, commands }: CommandPaletteProps) {
  const t = useTranslations("shell.palette");
  const { open, hide } = useShell();
  useEarlyEscape(open === "palette", hide);
  return (
    <ModalOverlay
      isDismissable
      isOpen={open === "palette"}
      onOpenChange={(isOpen) => !isOpen && hide()}
      className={cx(overlayClasses, "items-start justify-center p-4 pt-[14vh] max-sm:p-2")}
    >
      <Modal className="w-full max-w-145 overflow-hidden rounded-panel bg-surface shadow-float entering:animate-[rise-in_140ms_ease-out] forced-colors:border">
        <Dialog aria-label={t("title")} className="outline-none">
          <PaletteList
            workspaceSlug={workspace.slug}
            search={search}
            commands={commands ?? []}
            onChosen={hide}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
