"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, Text } from "react-aria-components";
import { cx } from "./cx";
import type { DialogProps } from "./dialog";
import { IconButton } from "./icon-button";
import { overlayClasses } from "./overlay-classes";
import { useEarlyEscape } from "./use-early-escape";

const widths = { sm: "max-w-96", md: "max-w-lg", lg: "max-w-3xl" };

type DialogLayerProps = Omit<DialogProps, "trigger"> & {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** An open dialog over the dimmed page. */
export default function DialogLayer({ isOpen, onOpenChange, ...sheet }: DialogLayerProps) {
  useEarlyEscape(isOpen, () => onOpenChange(false));
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className={cx(overlayClasses, "items-start justify-center p-4 pt-[10vh] max-sm:p-2")}
    >
      <Modal
        className={cx(
          "flex max-h-[80dvh] w-full flex-col overflow-hidden rounded-panel bg-surface shadow-float outline-none entering:animate-[rise-in_140ms_ease-out] forced-colors:border",
          widths[sheet.size ?? "md"],
        )}
      >
        <DialogSheet {...sheet} />
      </Modal>
    </ModalOverlay>
  );
}

function DialogSheet({ title, description, role, children, footer }: DialogProps) {
  const t = useTranslations("ui");
  return (
    <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
      {({ close }) => (
        <>
          <div className="flex items-start gap-3 px-4 pt-4 pb-2">
            <div className="flex min-w-0 grow flex-col gap-1">
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              {description && <Text className="text-sm text-ink-2">{description}</Text>}
            </div>
            <IconButton label={t("close")} icon={<X size={16} />} onPress={close} />
          </div>
          <div className="min-h-0 overflow-y-auto px-4 pt-1 pb-4">
            {typeof children === "function" ? children({ close }) : children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
              {typeof footer === "function" ? footer({ close }) : footer}
            </div>
          )}
        </>
      )}
    </AriaDialog>
  );
}
