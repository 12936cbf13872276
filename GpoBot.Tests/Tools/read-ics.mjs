// Reads a JSON array of iCalendar texts, writes what a calendar makes of the first event of each; with the argument "all",
// an array of all its events. Zones are known from the texts alone.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function moment(property) {
  const time = property.getFirstValue();
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${property.name} has no zone in the file`);
  return { utc: new Date(time.toUnixTime() * 1000).toISOString(), wall: time.toString(), zone: time.zone.tzid };
}

function events(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => read(calendar, event));
}

function read(calendar, event) {
  const value = (name) => event.getFirstPropertyValue(name)?.toString() ?? null;
  const parameter = (property, name) => property.getParameter(name) ?? null;
  const person = (property) => ({
    address: property.getFirstValue(), name: parameter(property, "cn"),
    rsvp: parameter(property, "rsvp"), state: parameter(property, "partstat"),
  });
  return {
    version: calendar.getFirstPropertyValue("version"), method: calendar.getFirstPropertyValue("method"),
    producer: calendar.getFirstPropertyValue("prodid"), calendarName: calendar.getFirstPropertyValue("x-wr-calname"),
    refresh: calendar.getFirstPropertyValue("refresh-interval")?.toString() ?? null, modified: value("last-modified"), busy: value("transp"),
    zones: calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")),
    uid: value("uid"), sequence: event.getFirstPropertyValue("sequence"), stamp: value("dtstamp"), status: value("status"),
    summary: value("summary"), description: value("description"), location: value("location"),
    comment: value("comment"), url: value("url"),
    start: moment(event.getFirstProperty("dtstart")), end: moment(event.getFirstProperty("dtend")),
    organizer: event.getAllProperties("organizer").map(person), attendees: event.getAllProperties("attendee").map(person),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(process.argv[2] === "all" ? events : (text) => events(text)[0])));
