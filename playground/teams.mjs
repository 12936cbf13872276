import { createHash } from "node:crypto";

const home = "police.example.org";

/** A GUID that is always the same for the same words (RFC 9562, version 8). */
export function guid(words) {
  const bytes = createHash("sha256").update(words).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function account(person) {
  const guest = `${person.email.replace("@", "_")}#EXT#@${home}`;
  return {
    id: `29:${guid(`teams ${person.email}`)}`,
    name: `${person.given} ${person.surname}`,
    userPrincipleName: person.access === "invite_b2b" ? guest : person.email,
    aadObjectId: guid(`entra ${person.email}`),
    givenName: person.given,
    surname: person.surname,
    email: person.email,
  };
}

/** What the Playground reads in `.m365agentsplayground.yml`; it is also valid JSON. */
export function teamsOf(person, others) {
  const gpo = [...person.gpos].sort()[0];
  return {
    version: "0.1.1",
    tenantId: guid(`tenant ${home}`),
    bot: { id: `28:${guid("gpobot")}`, name: "GpoBot" },
    currentUser: account(person),
    users: others.map(account),
    personalChat: { id: `a:${guid(`chat ${person.email}`)}` },
    groupChat: { id: `19:${guid(`group ${person.email}`)}@thread.v2`, name: `GPO ${gpo}` },
    team: {
      id: `19:${guid(`team ${gpo}`)}@thread.tacv2`,
      name: `GPO ${gpo}`,
      aadGroupId: guid(`team group ${gpo}`),
      channels: [{ id: `19:${guid(`channel ${gpo}`)}@thread.tacv2`, name: "Réunions" }],
    },
  };
}
