using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>What a pass over a GPO will put on its way: the measure of how much there is to do.</summary>
internal static class OwedMessages
{
    public static IReadOnlyList<Effect> At(Instant now, Gpo gpo)
    {
        List<Effect> messages = [];
        while (true)
        {
            var pass = RecordReminders.Decide(DueReminders.At(now, gpo), gpo, now);
            messages.AddRange(pass.Puts.OfType<Effect>());
            if (!pass.MoreOwed || pass.Puts.Count == 0) return messages;
            gpo = gpo.With(pass.Puts, []);
        }
    }
}
