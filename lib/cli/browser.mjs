import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject, Refusal } from "./project.mjs";

/**
 * A Chromium to test with, as the environment Playwright needs: the operator's, Playwright's own,
 * the system's, or the one that comes as a package. It never goes without: tests are not skipped.
 */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers()];
  const found = candidates.find((file) => file && existsSync(file));
  if (found) return { CHROMIUM_PATH: found };
  if (process.platform === "linux" && process.arch === "x64") return unpackBrowser();
  throw new Refusal(
    "No Chromium was found: set CHROMIUM_PATH, or run `npx playwright install chromium`.",
  );
}

function systemBrowsers() {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return [process.env.PROGRAMFILES, process.env.LOCALAPPDATA]
        .filter(Boolean)
        .map((folder) => path.join(folder, "Google/Chrome/Application/chrome.exe"));
    default:
      return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
        (name) => `/usr/bin/${name}`,
      );
  }
}

const packageSets = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"];

/** Unpacks the packaged browser where a second run finds it, with the libraries a bare system lacks. */
async function unpackBrowser() {
  const folder = inProject("node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  const before = packageSets.map((name) => [name, process.env[name]]);
  process.env.TMPDIR = folder;
  // Only on its usual host does the package bring its own security libraries.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const file = await packaged.executablePath();
  const { LD_LIBRARY_PATH } = process.env;
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return { CHROMIUM_PATH: file, LD_LIBRARY_PATH, FONTCONFIG_FILE: describeFonts(folder) };
}

/**
 * The system's fonts and those of the package, as a file for fontconfig: the package's own looks for
 * them in folders of its usual host alone, and without any font pages have no height, or crash.
 */
function describeFonts(folder) {
  const file = path.join(folder, "throughline-fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${inXml(path.join(folder, "fonts"))}</dir>
  <cachedir>${inXml(path.join(folder, "fonts-cache"))}</cachedir>
</fontconfig>
`,
  );
  return file;
}

const inXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
