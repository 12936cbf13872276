#!/usr/bin/env node
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { department, neighbours } from "./people.mjs";
import { teamsOf } from "./teams.mjs";

const [email, portText, bot, folder = fileURLToPath(new URL(`people/${email}`, import.meta.url))] = process.argv.slice(2);
const port = Number(portText);

function stop(...lines) {
  console.error(lines.join("\n"));
  process.exit(2);
}

if (!email) stop("Usage : node playground/person.mjs EMAIL [PORT URL_DU_BOT [DOSSIER]]");
const people = department();
const person = people.get(email.toLowerCase());
if (!person)
  stop(
    `${email} n'est personne du département de démonstration.`,
    "Les adresses se trouvent dans demo/sectors.csv (référents et suppléants) et demo/partners.csv (partenaires), par exemple :",
    ...["alix.testard@police.example.org", "gael.halltemoin@ophlm-exemple.example.org", "cyril.essieu@ville-montfictif.example.org"]
      .map(example => `  ${example}  (${[...people.get(example).gpos].sort().join(", ")})`),
  );
if (person.access === "email_seul")
  console.warn(`${email} n'utilise pas Teams dans la démonstration (courriel seul) : le bot ne lui y écrira pas de lui-même.`);
if (portText === undefined) process.exit(0);
if (!Number.isInteger(port) || port < 1 || port > 65535 || !URL.canParse(bot ?? "")) stop(`Port ou adresse du bot incorrects : ${portText} ${bot}`);

// The Playground listens on every interface and, on a taken port, quietly moves to another: whoever reaches it speaks as this person.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  return typeof first === "number" ? listen.call(this, { port: first, host: "127.0.0.1" }, ...rest) : listen.call(this, first, ...rest);
};
await new Promise(free => {
  const probe = net.createServer().once("error", () => stop(`Le port ${port} est déjà pris : l'Agents Playground de ${email} ne peut pas démarrer.`));
  probe.listen(port, () => probe.close(free));
});

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, ".m365agentsplayground.yml"), JSON.stringify(teamsOf(person, neighbours(person, people)), null, 2));
process.chdir(folder);
Object.assign(process.env, { TEAMSAPPTESTER_BROWSER: "none", BROWSER: "none", TZ: process.env.TZ ?? "Europe/Paris" });
process.argv.splice(
  2, process.argv.length, "start", "--app-endpoint", new URL("/api/messages", bot).href, "--channel-id", "msteams",
  "--port", String(port), "--service-url", `http://127.0.0.1:${port}/_connector`, "--disable-telemetry",
);
createRequire(import.meta.url)("@microsoft/m365agentsplayground/cli.js");
