// Makes ../src/backstride/web/static/body.js from src/: one module, small, with the notices of what is inside.
// The first line names what it was made from, so that a stale bundle is found without Node.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = process.argv[2] ?? `${here}../src/backstride/web/static/body.js`;

function fingerprint() {
  const names = ["package-lock.json", "build.mjs", ...readdirSync(`${here}src`).sort().map((name) => `src/${name}`)];
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(here + name)).update("\0");
  return hash.digest("hex");
}

const licence = readFileSync(`${here}node_modules/three/LICENSE`, "utf-8").trim();
const made = await build({
  absWorkingDir: here,
  entryPoints: ["src/body.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "eof",
  charset: "utf8",
  banner: { js: `/*! Backstride's body in motion; made from ${fingerprint()} */\n/*!\nthree.js\n\n${licence}\n*/` },
  write: false,
});
writeFileSync(target, made.outputFiles[0].contents);
console.log(`${target}: ${(made.outputFiles[0].contents.length / 1000).toFixed(0)} kB`);
