"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link within the product. What it leads to is fetched ahead once somebody points at it or comes to it
 * by keyboard: a page has dozens of links, and fetching for all that are seen would keep a slow computer
 * from what it was asked for.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "onPointerEnter" | "onFocus">) {
  const [isNear, setNear] = useState(false);
  const comeNear = () => setNear(true);
  return (
    <NextLink
      prefetch={isNear ? null : false}
      {...props}
      onPointerEnter={comeNear}
      onFocus={comeNear}
    />
  );
}
