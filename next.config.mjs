import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    // Texts are parsed while the product is built, so that no browser loads the parser (7 KB).
    messages: {
      path: "./lib/i18n/messages/en",
      format: "json",
      locales: ["en"],
      precompile: true,
    },
  },
});

/** @type {import('next').NextConfig} */
const config = {
  reactCompiler: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["postgres", "@node-rs/argon2", "pino", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default withNextIntl(config);
