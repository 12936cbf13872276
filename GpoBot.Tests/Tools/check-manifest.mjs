// Judges a Teams app package (a folder) by Microsoft's own schemas of the version that its manifest names.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04");
const formats = require("ajv-formats");
const read = file => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));

const folder = process.argv[2];
const manifest = read(path.join(folder, "manifest.json"));
const schemas = path.join(require.resolve("@microsoft/app-manifest/package.json"), `../build/json-schemas/teams/v${manifest.manifestVersion}`);
const wrong = [];

function judge(document, name, schema) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(read(path.join(schemas, schema)));
  if (!validate(document)) wrong.push(...validate.errors.map(error => `${name}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`));
}

judge(manifest, "manifest.json", "MicrosoftTeams.schema.json");
for (const { file } of manifest.localizationInfo?.additionalLanguages ?? [])
  judge(read(path.join(folder, file)), file, "MicrosoftTeams.Localization.schema.json");

if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
