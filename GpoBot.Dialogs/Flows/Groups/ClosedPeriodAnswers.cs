using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Groups;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Groups;

/// <summary>Words and inputs about a closed period, put into its slots.</summary>
internal static class ClosedPeriodAnswers
{
    public const string NotUnderstood = "Je n'ai pas compris les jours. Par exemple « du 21 décembre au 3 janvier ».";

    private static readonly MessageReader Reader = new();

    /// <summary>What a message says; and why its days cannot be used, which leaves them open.</summary>
    public static (ClosedPeriodSlots Slots, string? Problem) Read(Intent.ClosedPeriods said, Gpo gpo)
    {
        var (from, to) = (Day(said.From), Day(said.To));
        var slots = new ClosedPeriodSlots(gpo.Id, from, to, said.Name);
        return from is not null && to is not null ? (slots, null) : (slots, Problem(said.From) ?? Problem(said.To));
    }

    /// <summary>Other days, or another name ("nom : pont de mai"); null when the words are neither.</summary>
    public static (ClosedPeriodSlots Slots, string? Problem)? Fill(ClosedPeriodSlots slots, string text, Gpo gpo, LocalDate today)
    {
        if (NameIn(text) is { } name) return (slots with { Name = name }, null);
        if (Reader.Read($"fermeture {text}", today) is not Intent.ClosedPeriods { From: not null } said) return null;
        var (heard, problem) = Read(said, gpo);
        return (slots with { From = heard.From ?? slots.From, To = heard.To ?? slots.To, Name = heard.Name ?? slots.Name }, problem);
    }

    public static (ClosedPeriodSlots Slots, string? Problem) Read(CardInputs inputs, Gpo gpo)
    {
        var slots = new ClosedPeriodSlots(
            gpo.Id, inputs.Date(ClosedPeriodFormCard.FromInput), inputs.Date(ClosedPeriodFormCard.ToInput),
            inputs.Text(ClosedPeriodFormCard.NameInput));
        return slots switch
        {
            { From: null } when inputs.Has(ClosedPeriodFormCard.FromInput) =>
                (slots, "Le premier jour n'existe pas. Choisissez-le dans le calendrier."),
            { To: null } when inputs.Has(ClosedPeriodFormCard.ToInput) =>
                (slots, "Le dernier jour n'existe pas. Choisissez-le dans le calendrier."),
            { Command: null } => (slots, "Choisissez le premier et le dernier jour."),
            _ => (slots, null),
        };
    }

    /// <summary>The day meant, also one that has passed: a period may have begun.</summary>
    public static LocalDate? Day(DateMention? mention) => mention is DateMention.Past past ? past.Date : DateAnswers.Day(mention);

    private static string? Problem(DateMention? mention) => mention is DateMention.Past ? null : DateAnswers.NotUsable(mention);

    private static string? NameIn(string text)
    {
        var words = text.Trim().Split([' ', ':'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var lead, var name] && lead.Equals("nom", StringComparison.OrdinalIgnoreCase) ? name.TrimStart(':', ' ') : null;
    }
}
