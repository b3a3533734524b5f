"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** What lies below the first screen: drawn in the browser, once the first figures are there. */
export const LaterCards = dynamic(
  () => import("./movement-cards").then((file) => file.MovementCards),
  { ssr: false, loading: () => <Skeleton className="col-span-full h-160" /> },
);
