import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

const demo = new URL("../demo/", import.meta.url);

function rows(file) {
  return parse(readFileSync(fileURLToPath(new URL(file, demo))), { columns: true, bom: true, skip_empty_lines: true });
}

/** Everybody of the demo department who has an address, once each, with the GPOs they sit in. */
export function department() {
  const people = new Map();
  const add = (email, given, surname, gpos, extra) => {
    const person = people.get(email) ?? { email, given, surname, gpos: new Set(), ...extra };
    for (const gpo of gpos) person.gpos.add(gpo);
    people.set(email, person);
  };
  for (const sector of rows("sectors.csv")) {
    for (const role of ["referent", "suppleant"]) {
      const email = sector[`${role}_email`];
      const [given, ...surname] = sector[`${role}_nom`].split(" ");
      if (email) add(email, given, surname.join(" "), [sector.gpo_id], { role: "police", access: "interne" });
    }
  }
  for (const partner of rows("partners.csv"))
    add(partner.email, partner.prenom, partner.nom, partner.gpo_ids.split("|"), { role: partner.organisation, access: partner.acces });
  for (const post of rows("postes.csv")) add(post.email, post.prenom, post.nom, [], { role: "police", access: "interne" });
  return people;
}

/** Five others, as the Playground wants exactly five: first those who share most GPOs with this person and use Teams. */
export function neighbours(person, people) {
  const shared = other => [...other.gpos].filter(gpo => person.gpos.has(gpo)).length;
  return [...people.values()]
    .filter(other => other.email !== person.email)
    .sort((a, b) => shared(b) - shared(a) || (a.access === "email_seul") - (b.access === "email_seul") || a.email.localeCompare(b.email))
    .slice(0, 5);
}
