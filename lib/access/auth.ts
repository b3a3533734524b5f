import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/new-id";
import { settle } from "@/lib/core/result";
import { findDemoVisitor } from "./accounts/demo";
import { signInWithProvider } from "./accounts/provider";
import { checkPassword } from "./accounts/sign-in";
import { sessionCookie } from "./cookie";
import { countAttempt } from "./rate-limit";
import { derivedToken } from "./secrets";
import { closeSession, openSession, sessionLifetimeSeconds } from "./sessions";

declare module "next-auth/jwt" {
  interface JWT {
    sessionToken?: string;
  }
}

type Headers = Record<string, string | undefined> | undefined;

/**
 * Sign-in by password, demonstration and identity providers. The cookie holds nothing but the
 * opaque token of a row in `sessions`; the library's own token format is not used.
 */
export function authOptions(userAgent: string | null): NextAuthOptions {
  const cookie = sessionCookie();
  return {
    // A key of its own, so that one leaking does not open the other.
    secret: derivedToken("next-auth", "cookies"),
    session: { strategy: "jwt", maxAge: sessionLifetimeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    cookies: { sessionToken: { name: cookie.name, options: cookie.options } },
    jwt: {
      encode: async ({ token }) => token?.sessionToken ?? "",
      decode: async ({ token }) => (token ? { sessionToken: token } : null),
    },
    providers: [passwordProvider(), demoProvider(), ...identityProviders()],
    callbacks: {
      async jwt({ token, user, account }): Promise<JWT> {
        if (!user || !account) return token;
        return { sessionToken: await openSession(user.id, userAgent) };
      },
      async signIn({ user, account, profile }) {
        if (!account || account.type === "credentials") return true;
        // Some providers tell name and address only on asking, which the library has done for `user`.
        const { name, email } = user;
        const userId = await signInWithProvider(account, { name, email, ...withoutGaps(profile) });
        if (!userId) return "/sign-in?error=ProviderAccount";
        user.id = userId;
        return true;
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sessionToken) await closeSession(token.sessionToken);
      },
    },
  };
}

function passwordProvider() {
  return Credentials({
    credentials: { email: {}, password: {} },
    async authorize(given, request) {
      const visit = { now: new Date(), requestId: newId(), address: addressOf(request.headers) };
      const email = String(given?.email ?? "");
      const password = String(given?.password ?? "");
      const result = await settle(() => checkPassword({ visit }, { email, password }));
      if (result.ok) return result.value;
      if (result.error.code === "invalid") return null;
      throw new Error(`${result.error.code}:${result.error.retryAfterSeconds ?? ""}`);
    },
  });
}

function demoProvider() {
  return Credentials({
    id: "demo",
    name: "Demo",
    credentials: {},
    async authorize(_, request) {
      const address = addressOf(request.headers);
      const allowed = await settle(() => countAttempt("demoSignInPerAddress", address, new Date()));
      return allowed.ok ? findDemoVisitor() : null;
    },
  });
}

const addressOf = (headers: Headers): string => headers?.["x-forwarded-for"] ?? "unknown";

function identityProviders(): NextAuthOptions["providers"] {
  const e = env();
  const providers: NextAuthOptions["providers"] = [];
  if (e.GITHUB_ID && e.GITHUB_SECRET) {
    providers.push(GitHub({ clientId: e.GITHUB_ID, clientSecret: e.GITHUB_SECRET }));
  }
  if (e.GOOGLE_ID && e.GOOGLE_SECRET) {
    providers.push(Google({ clientId: e.GOOGLE_ID, clientSecret: e.GOOGLE_SECRET }));
  }
  if (e.OIDC_ISSUER && e.OIDC_CLIENT_ID) providers.push(companyProvider());
  return providers;
}

function companyProvider(): NextAuthOptions["providers"][number] {
  const e = env();
  return {
    id: "oidc",
    name: e.OIDC_NAME,
    type: "oauth",
    wellKnown: `${e.OIDC_ISSUER}/.well-known/openid-configuration`,
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (claims: { sub: string; email: string; name?: string }) => ({
      id: claims.sub,
      email: claims.email,
      name: claims.name,
    }),
  };
}

/** The identity providers to offer on the sign-in page, as id and name. */
export const offeredProviders = (): { id: string; name: string }[] =>
  identityProviders().map(({ id, name }) => ({ id, name }));

const withoutGaps = (profile: object | undefined) =>
  Object.fromEntries(Object.entries(profile ?? {}).filter(([, value]) => value !== null));
