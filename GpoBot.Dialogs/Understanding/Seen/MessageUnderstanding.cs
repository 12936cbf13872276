using GpoBot.Core.Guard;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>
/// Reads a message as the conversation would, for somebody and on a day, and says what came out. Changes nothing, keeps nothing.
/// </summary>
public sealed class MessageUnderstanding(MessageReader reader)
{
    public Reading Read(string text, Listener listener)
    {
        var intent = text.Length == 0 ? new Intent.Help() : reader.Read(text, listener.Today);
        var blocked = IsGuarded(intent) && NamesAPerson(text, listener);
        // The number to call is given whatever else is said.
        if (blocked && intent is not Intent.Emergency) return Reading.Blocked;
        var reference = References.Of(intent, listener);
        var date = Details.Date(intent);
        return new Reading(
            IntentNames.Of(intent, listener.Leads), reference, Details.Status(intent), Details.Percent(intent), Details.Iso(date), Details.Time(intent),
            Details.Reason(intent), blocked ? "bloque" : "ok", Steps.Of(intent, reference, listener));
    }

    private static bool IsGuarded(Intent intent) => intent is not (Intent.Help or Intent.Thanks or Intent.Yes or Intent.No or Intent.Abort);

    private static bool NamesAPerson(string text, Listener listener) =>
        NominativeGuard.Check(text, []).Blocked
        && NominativeGuard.Check(
            text, listener.Groups.SelectMany(known => known.Gpo.Contacts), listener.Groups.SelectMany(known => GpoGuard.Places(known.Gpo))).Blocked;
}
