"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { type Notice, onNotice } from "@/components/ui/notify";
import { PartBoundary } from "@/components/ui/part-boundary";

const ToastLayer = lazy(() => import("./toast-layer"));

/** The corner for messages; what draws them is loaded with the first one. */
export function Toasts() {
  const [first, setFirst] = useState<Notice[]>([]);
  useEffect(() => onNotice((notice) => setFirst((before) => [...before, notice])), []);
  return (
    first.length > 0 && (
      <PartBoundary>
        <Suspense fallback={null}>
          <ToastLayer first={first} />
        </Suspense>
      </PartBoundary>
    )
  );
}
