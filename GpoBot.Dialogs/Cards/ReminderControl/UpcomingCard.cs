using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>What will leave next, day by day, to whom and why; then what will not, and why.</summary>
public static class UpcomingCard
{
    public const string Title = "Prochains rappels";
    private const int MostHeld = 6;

    public static AdaptiveCard Of(UpcomingPage page) => new()
    {
        FallbackText = page.Title,
        Body =
        [
            TextBlock.Heading(page.Title),
            .. page.Notes.Select(note => new TextBlock(note)),
            .. page.Lines.Count == 0 ? [new TextBlock($"Rien ne part dans les {UpcomingReminders.UsualDays} prochains jours.")] : Days(page.Lines),
            .. Held(page.Held),
            TextBlock.Subtle(page.Hint),
        ],
        Actions = page.Actions,
    };

    private static IEnumerable<Element> Days(IReadOnlyList<UpcomingLine> lines) => lines
        .GroupBy(line => line.At.Date)
        .SelectMany(day => (Element[])
        [
            new TextBlock($"**{French.Date(day.Key)}**") { Separator = true },
            new TextBlock(string.Join("\n", day.Select(line => $"- {French.Time(line.At.TimeOfDay)} – {line.To} : {line.Why}"))) { Spacing = Spacing.None },
        ]);

    private static IEnumerable<Element> Held(IReadOnlyList<string> held)
    {
        if (held.Count == 0) yield break;
        yield return new TextBlock("**Ne partent pas comme prévu**") { Separator = true };
        yield return new TextBlock(string.Join("\n", held.Take(MostHeld).Select(line => $"- {line}"))) { Spacing = Spacing.None };
        if (held.Count > MostHeld) yield return TextBlock.Subtle($"Et {French.Count(held.Count - MostHeld, "autre")}.");
    }
}

/// <summary>One page of the list, in words.</summary>
/// <param name="Notes">A pause, an outage that was caught up.</param>
/// <param name="Held">What stays silent, each with its reason.</param>
/// <param name="Hint">What can be typed.</param>
public sealed record UpcomingPage(
    string Title, IReadOnlyList<string> Notes, IReadOnlyList<UpcomingLine> Lines, IReadOnlyList<string> Held, string Hint,
    IReadOnlyList<CardAction> Actions);

/// <param name="At">Wall time of the group.</param>
/// <param name="To">Who gets it.</param>
public sealed record UpcomingLine(LocalDateTime At, string To, string Why);
