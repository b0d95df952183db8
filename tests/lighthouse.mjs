// Lighthouse, as it comes (a phone on slow 4G), on the first page of both languages: 100 for access, practices and search,
// 98 or more for performance. Usage: node tests/lighthouse.mjs FOLDER-OF-LIGHTHOUSE SITE-BUILT-FOR-http://127.0.0.1:4399/
import { createReadStream, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { execFile } from "node:child_process";
import { extname, join } from "node:path";
import { promisify } from "node:util";

const [lighthouse, site] = process.argv.slice(2);
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const told = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".txt": "text/plain",
};

// As a good host serves it: compressed, with the right types.
const server = createServer(({ url }, answer) => {
  const path = new URL(url, "http://site").pathname;
  const file = join(site, path.endsWith("/") ? `${path}index.html` : path);
  if (!existsSync(file)) return answer.writeHead(404).end();
  const packed = existsSync(`${file}.br`);
  answer.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    ...packed && { "content-encoding": "br" },
  });
  createReadStream(packed ? `${file}.br` : file).pipe(answer);
}).listen(4399, "127.0.0.1");

const program = createRequire(`${lighthouse}/`).resolve("lighthouse/cli/index.js");
const flags = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking";
for (const path of ["", "en/"]) {
  const address = `http://127.0.0.1:4399/${path}`;
  const ran = await promisify(execFile)(process.execPath, [program, address, "--quiet", "--output=json", flags], { maxBuffer: 1e9 });
  const { categories, audits } = JSON.parse(ran.stdout);
  const scores = Object.keys(least).map(name => [name, Math.round(categories[name].score * 100)]);
  console.log(`/${path}: ${[...scores.map(score => score.join(" ")), ...told.map(name => `${name} ${audits[name].displayValue}`)].join(", ")}`);
  if (scores.some(([name, score]) => score < least[name])) process.exitCode = 1;
}
server.close();
