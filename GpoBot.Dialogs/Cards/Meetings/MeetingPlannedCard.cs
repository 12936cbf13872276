using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What was created, and how each participant learns of it.</summary>
public static class MeetingPlannedCard
{
    private const int MostNames = 12;

    public static AdaptiveCard Of(Gpo gpo, MeetingsPlanned planned, bool calendarInvites)
    {
        var meetings = planned.Meetings;
        var kept = planned.Plan.Dates.Count(date => date.Mark == SeriesMark.AlreadyPlanned);
        var invited = meetings[0].InvitedIds.Select(gpo.FindContact).OfType<Contact>().ToList();
        return new AdaptiveCard
        {
            FallbackText = Title(meetings.Count),
            Body =
            [
                TextBlock.Heading($"{Title(meetings.Count)} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                new FactSet([.. MeetingFacts.Of(meetings[0])]),
                .. meetings.Count + kept == 1 ? Array.Empty<Element>() : [new TextBlock(SeriesDatesText.Of(planned.Plan))],
                new TextBlock($"**Invités : {InvitationSummary.Of(invited)}**"),
                new TextBlock(Names(invited)) { IsSubtle = true },
                TextBlock.Subtle(HowTold(gpo.Group, calendarInvites)),
            ],
            Actions =
            [
                new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }),
                .. meetings.Count > 1 ? Array.Empty<CardAction>() :
                    [new ExecuteAction("Annuler cette réunion", new CardData { Verb = Verbs.CancelForm, Gpo = gpo.Id, Id = meetings[0].Id })],
            ],
        };
    }

    private static string Title(int count) => count == 1 ? "Réunion planifiée" : $"{count} réunions planifiées";

    private static string Names(List<Contact> invited) => string.Join("\n", invited.Take(MostNames)
        .Select(c => $"- {CardText.Plain(c.FullName)}, {CardText.Plain(c.Organisation)} ({Labels.Of(c.Access)})")
        .Concat(invited.Count > MostNames ? [$"- et {invited.Count - MostNames} autres"] : []));

    private static string HowTold(Group group, bool calendarInvites) => calendarInvites
        ? $"Invitations envoyées par l'agenda « {CardText.Plain(group.Mailbox ?? group.Id)} ». Rappels : 7 jours, la veille et 1 heure avant."
        : "Invitations envoyées dans Teams ou par courriel, avec le fichier d'agenda. Rappels : 7 jours, la veille et 1 heure avant.";
}
