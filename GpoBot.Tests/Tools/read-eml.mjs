// Reads a JSON array of messages (base64), writes what a mail client makes of each.
import { readFileSync } from "node:fs";
import PostalMime from "postal-mime";

async function read(base64) {
  const mail = await PostalMime.parse(Buffer.from(base64, "base64"));
  return {
    id: mail.messageId, date: mail.date, from: mail.from.address, to: mail.to[0].address, toName: mail.to[0].name,
    subject: mail.subject, text: mail.text, headers: Object.fromEntries(mail.headers.map((h) => [h.key, h.value])),
    parts: mail.attachments.map((part) => ({
      type: part.mimeType, method: part.method ?? null, text: Buffer.from(part.content).toString("utf8"),
    })),
  };
}

const mails = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await Promise.all(mails.map(read))));
