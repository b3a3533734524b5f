import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth";

type Segments = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: Segments) =>
  isStrayVisit(request)
    ? new Response(null, { status: 405, headers: { allow: "POST" } })
    : NextAuth(request, context, authOptions(request.headers.get("user-agent")));

/** Passwords are posted; the library fails on a visit to where they go. */
const isStrayVisit = ({ method, nextUrl }: NextRequest): boolean =>
  method !== "POST" && nextUrl.pathname.endsWith("/callback/credentials");

export { handle as GET, handle as POST };
