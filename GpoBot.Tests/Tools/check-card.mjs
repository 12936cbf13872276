// Reads one card, or an array of { name, card }, on standard input and lets Microsoft's own renderer judge it. What it
// finds is printed as a JSON array of { card, phase, event, message }; the exit code is 1 when there is anything.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

// The library is made for browsers and looks for its window before anything else.
globalThis.window = globalThis;
const { AdaptiveCard, CardElement, SerializationContext, Version, ValidationPhase } =
  createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

// Its pattern for languages is a global one, which remembers where it stopped and so refuses every second "fr".
CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

// Teams draws charts, which stand outside the version; here their words stand in for them, and none may go without.
function isKnownToTeams(message, card) {
  const type = /^Unknown element type "(Chart\.\w+)"/.exec(message)?.[1];
  return type !== undefined && nodesOf(card).every(node => node.type !== type || typeof node.fallback === "object");
}

function nodesOf(json) {
  if (json === null || typeof json !== "object") return [];
  return [json, ...Object.values(json).flatMap(nodesOf)];
}

function judge({ name, card }) {
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const validating = parsed.validateProperties().validationEvents;
  return [...parsing, ...validating].filter(({ message }) => !isKnownToTeams(message, card)).map(({ phase, event, message }) => ({ card: name, phase: ValidationPhase[phase], event, message }));
}

const input = JSON.parse(await text(process.stdin));
const cards = Array.isArray(input) ? input : [{ name: "card", card: input }];
const findings = cards.flatMap(judge);
console.log(JSON.stringify(findings));
if (findings.length > 0) {
  for (const { card, message } of findings) console.error(`${card}: ${message}`);
  process.exitCode = 1;
}
