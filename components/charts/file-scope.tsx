"use client";

import { createContext, type ReactNode, use } from "react";

/** What narrows figures, and how it is called. */
export type FilePart = { id: string; text: string };

const FileContext = createContext<readonly FilePart[]>([]);

/** What the files of the charts inside are of, such as a period: it stands in their names. */
export function FileScope({ parts, children }: { parts: FilePart[]; children: ReactNode }) {
  return <FileContext value={parts}>{children}</FileContext>;
}

/** Some figures do not follow all of it: their files must not claim to. */
export function FileScopeWithout({ ids, children }: { ids: string[]; children: ReactNode }) {
  const parts = use(FileContext).filter(({ id }) => !ids.includes(id));
  return <FileContext value={parts}>{children}</FileContext>;
}

const longestName = 180;

/** The name of a file, without its ending. */
export const useFileName = (title: string): string =>
  [title, ...use(FileContext).map(({ text }) => text)].join(", ").slice(0, longestName);
