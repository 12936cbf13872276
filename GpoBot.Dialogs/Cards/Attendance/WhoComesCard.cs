using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>
/// Who comes to a meeting. Leads see names and note answers that came on other ways; partners see which organisations will be
/// there, and only how many will not, for presence is a matter of staff.
/// </summary>
public static class WhoComesCard
{
    public const string Title = "Qui vient ?";
    public const string ContactInput = "contact";
    public const string AnswerInput = "answer";

    /// <param name="others">Leads to other meetings that may have been meant.</param>
    /// <param name="note">What was just recorded.</param>
    /// <param name="problem">Why it was not.</param>
    public static AdaptiveCard ForLead(
        Gpo gpo, Meeting meeting, AttendanceView view, IReadOnlyList<CardAction> others, string? note = null, string? problem = null) =>
        Card(gpo, meeting, view,
        [
            .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            .. Section("Représentées", view.Organisations.Where(one => one.IsRepresented), OrganisationWords.Present),
            .. Section("Peut-être", view.Of(Standing.Tentative), one => OrganisationWords.Who(one, p => p.Attending == Attending.Tentative)),
            .. Section("Absentes", view.Of(Standing.Absent), one => OrganisationWords.Who(one, p => p.Attending is not null)),
            .. Section("Sans réponse", view.Of(Standing.NoAnswer), one => OrganisationWords.Who(one, p => p.Attending is null)),
            .. view.Leads.Where(lead => lead.Attending is not null).Select(lead => TextBlock.Subtle(PersonWords.Line(lead))),
            .. Note(view),
        ],
        [
            new ExecuteAction("Noter", AttendanceButtons.Data(Verbs.NoteAttendance, gpo, meeting)),
            AttendanceButtons.Sheet(gpo, meeting), .. others,
        ]);

    public static AdaptiveCard ForPartner(Gpo gpo, Meeting meeting, AttendanceView view, IReadOnlyList<CardAction> others) =>
        Card(gpo, meeting, view,
            [.. Section("Représentées", view.Organisations.Where(one => one.IsRepresented), _ => "")],
            [AttendanceButtons.Change("Répondre", gpo, meeting), .. others]);

    private static AdaptiveCard Card(
        Gpo gpo, Meeting meeting, AttendanceView view, IEnumerable<Element> more, IEnumerable<CardAction> actions) => new()
    {
        FallbackText = $"{Title} {AttendanceWords.Tally(view)}.",
        Body =
        [
            TextBlock.Heading($"{Title} {French.DateTime(meeting.Start)}"),
            TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new TextBlock($"**{AttendanceWords.Tally(view)}**"),
            .. more,
        ],
        Actions = [.. actions],
    };

    private static IEnumerable<Element> Section(
        string title, IEnumerable<OrganisationAttendance> organisations, Func<OrganisationAttendance, string> people)
    {
        var lines = organisations.Select(one => people(one) is { Length: > 0 } names
            ? $"- {CardText.Plain(one.Organisation)} : {names}"
            : $"- {CardText.Plain(one.Organisation)}").ToList();
        if (lines.Count == 0) yield break;
        yield return new TextBlock($"**{title}**") { Separator = true };
        yield return new TextBlock(string.Join("\n", lines)) { Spacing = Spacing.None };
    }

    private static IEnumerable<Element> Note(AttendanceView view)
    {
        var invited = view.Organisations.SelectMany(one => one.People).Select(person => person.Contact).ToList();
        if (invited.Count == 0) yield break;
        yield return new TextBlock("**Noter une réponse reçue autrement**") { Separator = true };
        yield return new ChoiceSetInput(ContactInput, "De qui",
            [.. invited.Select(one => new Choice(CardText.Plain($"{one.FullName}, {one.Organisation}"), one.Id))])
        {
            Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un contact",
        };
        yield return new ChoiceSetInput(AnswerInput, "Réponse",
        [
            new Choice("Vient", nameof(Attending.Coming)), new Choice("Viendra peut-être", nameof(Attending.Tentative)),
            new Choice("Ne vient pas", nameof(Attending.NotComing)), new Choice("Envoie son suppléant", nameof(Attending.SendsDeputy)),
        ]) { Style = ChoiceInputStyle.Compact, Placeholder = "Choisir une réponse" };
        yield return TextBlock.Subtle("Ou écrivez par exemple « le collège ne viendra pas ».");
    }
}
