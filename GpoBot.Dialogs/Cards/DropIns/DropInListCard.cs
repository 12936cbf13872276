using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.DropIns;

/// <summary>Drop-in hours to come, of the GPOs of a person; the delegate notes and takes back.</summary>
public static class DropInListCard
{
    public const string Title = "Permanences à venir";

    /// <summary>Of one list: each of the lines can be taken back while they are few enough for buttons.</summary>
    private const int MostButtons = 4;

    /// <param name="note">What was just recorded.</param>
    public static AdaptiveCard Of(IReadOnlyList<(Gpo Gpo, Contact Me)> mine, LocalDate today, string? note = null)
    {
        var lists = mine.Select(one => (one.Gpo, one.Me, Coming: DropInWords.Coming(one.Gpo, today))).ToList();
        var editable = lists.Where(one => Rights.MayNoteDropIns(one.Me)).ToList();
        var shown = lists.Where(one => one.Coming.Count > 0).ToList();
        return new AdaptiveCard
        {
            FallbackText = Title,
            Body =
            [
                TextBlock.Heading(Title),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                .. shown.Count == 0 ? [new TextBlock("Aucune permanence n'est notée.")] : Array.Empty<Element>(),
                .. shown.SelectMany(one => new Element[]
                {
                    new TextBlock($"**{one.Gpo.Id} {CardText.Plain(one.Gpo.Group.Name)}**") { Separator = true },
                    new TextBlock(string.Join("\n", one.Coming.Select(dropIn => $"- {DropInWords.Of(dropIn)}"))) { Spacing = Spacing.None },
                }),
                .. editable.Count == 0 ? Array.Empty<Element>() :
                    [TextBlock.Subtle("Ou écrivez par exemple « permanence mardi 24 à 14h à la mairie », « annule la permanence du 24 ».")],
            ],
            Actions = editable.Count == 0 ? null :
            [
                new ExecuteAction("Noter une permanence", new CardData { Verb = Verbs.DropInForm, Gpo = editable is [var only] ? only.Gpo.Id : null }) { Style = ActionStyle.Positive },
                .. editable.SelectMany(one => one.Coming.Select(dropIn => (one.Gpo, DropIn: dropIn))).Take(MostButtons).Select(one => new ExecuteAction(
                    $"Retirer {one.Gpo.Id}, {French.DayAndMonth(one.DropIn.Start.Date)}, {French.Time(one.DropIn.Start.TimeOfDay)}",
                    new CardData { Verb = Verbs.DropInRemove, Gpo = one.Gpo.Id, Id = one.DropIn.Id })),
            ],
        };
    }
}
