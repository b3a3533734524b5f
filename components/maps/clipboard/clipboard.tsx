"use client";

import { lazy, Suspense, useState } from "react";
import { usePictures } from "../images/use-pictures";
import type { PendingPaste } from "./paste";
import { useClipboard } from "./use-clipboard";

const PasteDialog = lazy(() => import("./paste-dialog"));

/** Copying and pasting on the board, with a look at large pastes before they happen. */
export function Clipboard() {
  const [pending, setPending] = useState<PendingPaste | null>(null);
  const addPictures = usePictures();
  const { insert } = useClipboard(setPending, addPictures);
  if (!pending) return null;
  return (
    <Suspense fallback={null}>
      <PasteDialog
        pending={pending}
        onClose={() => setPending(null)}
        onPaste={() => {
          setPending(null);
          insert(pending);
        }}
      />
    </Suspense>
  );
}
