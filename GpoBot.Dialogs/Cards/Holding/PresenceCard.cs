using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>The attendance sheet of a meeting that is being held: boxes to tick, filled in from what was announced.</summary>
public static class PresenceCard
{
    public const string LeadsInput = "leads";
    public const string OrganisationsInput = "organisations";

    /// <param name="note">What was just recorded, or why it was not.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, string? note = null)
    {
        var view = PresenceView.Of(gpo, meeting, French.Order);
        var noted = meeting.PresentIds.Count > 0;
        return new AdaptiveCard
        {
            FallbackText = Title(meeting),
            Body =
            [
                TextBlock.Heading(Title(meeting)),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, réunion n° {meeting.Number}"),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                new TextBlock(noted
                    ? $"**{French.Count(view.OrganisationsPresent, "organisation présente", "organisations présentes")} sur {view.Organisations.Count}**"
                    : "Cochez qui est là. Les réponses reçues sont déjà cochées."),
                .. Boxes(OrganisationsInput, "Organisations présentes", view.Organisations),
                .. Boxes(LeadsInput, "Référents présents", view.Leads),
                TextBlock.Subtle("Par organisation, sans nom. Ou écrivez par exemple « présents : mairie, collège »."),
            ],
            Actions =
            [
                new ExecuteAction("Enregistrer les présences", HoldingButtons.Data(Verbs.HoldPresence, gpo, meeting)) { Style = ActionStyle.Positive },
                HoldingButtons.Page("Suivre les engagements", gpo, meeting, HoldingButtons.CommitmentsPage),
                HoldingButtons.NotHeld(gpo, meeting),
            ],
        };
    }

    public static string Title(Meeting meeting) => $"Présences, réunion du {French.DateInYear(meeting.Start.Date)}";

    private static IEnumerable<Element> Boxes(string id, string label, IReadOnlyList<PresenceLine> lines)
    {
        if (lines.Count == 0) yield break;
        yield return new ChoiceSetInput(id, label, [.. lines.Select(line => new Choice(CardText.Plain(line.Name), line.Id))])
        {
            Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Selected = [.. lines.Where(line => line.Present).Select(line => line.Id)],
        };
    }
}
