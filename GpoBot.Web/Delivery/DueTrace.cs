using System.Diagnostics;
using GpoBot.Core.Effects;
using GpoBot.Web.Observability;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>The spans of what is done later: one for each pointer, a trace of its own.</summary>
internal static class DueTrace
{
    public static Activity? Start(DuePointer pointer, Instant now)
    {
        if (!WebSpans.Source.HasListeners()) return null;
        // What the clock of Development runs through hangs below its request otherwise.
        Activity.Current = null;
        var kind = pointer.EffectId is null ? "reminders" : pointer.EffectId.Contains('.', StringComparison.Ordinal) ? "effect" : pointer.EffectId;
        return WebSpans.Source.StartActivity("due " + kind)?
            .SetTag("gpobot.gpo", pointer.GpoId).SetTag("gpobot.due.late_s", (now - pointer.At).TotalSeconds);
    }

    /// <summary>What kind of message it is and how it ended, without whom it is to.</summary>
    public static void Tell(Effect effect, Ending ending) => Activity.Current?
        .SetTag("gpobot.effect.kind", effect.Kind.ToString()).SetTag("gpobot.effect.topic", effect.Topic)
        .SetTag("gpobot.effect.end", ending.HeldBack is null ? ending.State.ToString() : "HeldBack");
}
