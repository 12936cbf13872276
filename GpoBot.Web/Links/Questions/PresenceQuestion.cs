using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.Links.Questions;

/// <summary>« Viendrez-vous à la réunion du mardi 24 novembre 2026 ? » Neither its place nor who else comes is shown.</summary>
public sealed class PresenceQuestion : ILinkQuestion
{
    private const string Deputy = "suppleant.";

    public LinkKind Kind => LinkKind.Presence;

    public NoticePage Over(OpenLink open) =>
        open.Item.Meeting(open.Contact, open.Gpo) is { } meeting && meeting.StartInstant(open.Gpo.Group.TimeZone) <= open.Now
            ? new NoticePage("Cette réunion a déjà commencé", StatusCodes.Status410Gone,
                "Rien n'a été enregistré. Le référent note sur place qui est là.")
            : new NoticePage("Cette réunion n'est plus planifiée", StatusCodes.Status410Gone,
                "Il n'y a plus rien à répondre ; rien n'a été enregistré.");

    public QuestionPage? Ask(OpenLink open)
    {
        if (!open.Item.IsOpenTo(open.Contact, open.Gpo, open.Now)) return null;
        var meeting = open.Item.Meeting(open.Contact, open.Gpo)!;
        return new QuestionPage($"Viendrez-vous le {French.Date(meeting.Start.Date)} ?", open.Token, "Votre réponse (obligatoire)",
        [
            new LinkChoice(nameof(Attending.Coming), "Je viens"), new LinkChoice(nameof(Attending.NotComing), "Je ne viens pas"),
            .. DeputiesOf(open, meeting).Select(one => new LinkChoice(Deputy + one.Deputy.Id, $"Mon suppléant vient : {one.Name}")),
        ])
        {
            Facts =
            [
                new LinkFact("Réunion", $"GPO {open.Gpo.Id}, {French.DateTime(meeting.Start)}"),
                new LinkFact("Vous répondez pour", open.Contact.Organisation),
            ],
            Version = meeting.TimeVersion,
            Held = new LinkEntries { Answer = HeldBy(MeetingAnswers.Of(meeting, open.Contact.Id)) },
        };
    }

    public LinkReading Read(OpenLink open, LinkEntries entries)
    {
        var keep = new LinkEntries { Answer = entries.Answer };
        return entries.Answer switch
        {
            nameof(Attending.Coming) => Command(Attending.Coming, null),
            nameof(Attending.NotComing) => Command(Attending.NotComing, null),
            { } deputy when deputy.StartsWith(Deputy, StringComparison.Ordinal) => Command(Attending.SendsDeputy, deputy[Deputy.Length..]),
            _ => new LinkReading(
                null, new LinkEntries(), new LinkFault(LinkEntries.AnswerField, "Choisissez une réponse : je viens, ou je ne viens pas.")),
        };

        LinkReading Command(Attending attending, string? deputy) =>
            new(new AnswerMeeting(open.Item.Id, attending, deputy, TimeVersion: entries.Version), keep);
    }

    public LinkFault? FaultOf(RefusalCode refusal) => refusal switch
    {
        RefusalCode.MeetingMoved => new LinkFault(
            null, "Cette réunion a changé de date depuis que cette page a été ouverte. Rien n'a été enregistré : répondez pour la "
            + "nouvelle date."),
        RefusalCode.DeputyMissing or RefusalCode.DeputyUnknown => new LinkFault(
            LinkEntries.AnswerField, "Ce suppléant ne peut pas venir. Choisissez une autre réponse, ou demandez au référent d'inscrire "
            + "votre suppléant."),
        RefusalCode.Busy => LinkFormFaults.Busy,
        _ => null,
    };

    public IReadOnlyList<LinkFact> Recorded(ICommand command, Happening happening, Gpo gpo) =>
        happening is MeetingAnswered answered ? Said(answered.Meeting, answered.Answer, gpo) : [];

    public StandingAnswer? Standing(OpenLink open) =>
        open.Item.Meeting(open.Contact, open.Gpo) is { } meeting && MeetingAnswers.Of(meeting, open.Contact.Id) is { } answer
            ? new StandingAnswer(answer.At, Said(meeting, answer, open.Gpo))
            : null;

    private static IReadOnlyList<LinkFact> Said(Meeting meeting, AttendanceAnswer answer, Gpo gpo) =>
    [
        new LinkFact("Réunion", $"GPO {gpo.Id}, {French.DateTime(meeting.Start)}"),
        new LinkFact("Votre réponse", answer.Attending switch
        {
            Attending.Coming => "vous venez",
            Attending.Tentative => "vous viendrez peut-être",
            Attending.SendsDeputy => $"votre suppléant vient : {DeputyNames.Of(gpo.FindContact(answer.DeputyId))}",
            _ => "vous ne venez pas",
        }),
    ];

    private static string? HeldBy(AttendanceAnswer? former) => former?.Attending switch
    {
        Attending.Coming or Attending.NotComing => former.Attending.ToString(),
        Attending.SendsDeputy => Deputy + former.DeputyId,
        _ => null,
    };

    private static IReadOnlyList<(Contact Deputy, string Name)> DeputiesOf(OpenLink open, Meeting meeting) =>
        DeputyNames.Of(Deputies.For(open.Gpo, meeting, open.Contact));
}
