"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { type Notice, onNotice } from "@/components/ui/notify";

const ToastLayer = lazy(() => import("./toast-layer"));

/** The corner for messages; what draws them is loaded with the first one. */
export function Toasts() {
  const [first, setFirst] = useState<Notice[]>([]);
  useEffect(() => onNotice((notice) => setFirst((before) => [...before, notice])), []);
  return (
    first.length > 0 && (
      <Suspense fallback={null}>
        <ToastLayer first={first} />
      </Suspense>
    )
  );
}
