using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>Who comes, in words: to the person, of the person, and of all of them in numbers.</summary>
public static class AttendanceWords
{
    /// <summary>« vous venez », « Flore Cour-Démo vous remplace ».</summary>
    public static string Yours(AttendanceAnswer answer, Gpo gpo) => answer.Attending switch
    {
        Attending.Coming => "vous venez",
        Attending.Tentative => "vous viendrez peut-être",
        Attending.SendsDeputy => $"{Name(gpo.FindContact(answer.DeputyId))} vous remplace",
        _ => "vous ne venez pas",
    };

    /// <summary>« Agathe Modèle ne vient pas ».</summary>
    public static string Of(Contact who, AttendanceAnswer answer, Gpo gpo) => answer.Attending switch
    {
        Attending.Coming => $"{Name(who)} vient",
        Attending.Tentative => $"{Name(who)} viendra peut-être",
        Attending.SendsDeputy => $"{Name(gpo.FindContact(answer.DeputyId))} remplace {Name(who)}",
        _ => $"{Name(who)} ne vient pas",
    };

    /// <summary>« Elias Palier compte sur vous pour représenter Horizon Habitat »; null when nobody does.</summary>
    public static string? CountsOnYou(Meeting meeting, Contact deputy, Gpo gpo) =>
        gpo.FindContact(MeetingAnswers.Principals(meeting, deputy.Id).FirstOrDefault()) is { } principal
            ? $"{Name(principal)} ne pourra pas venir et compte sur vous pour représenter {CardText.Plain(principal.Organisation)}."
            : null;

    /// <summary>« 6 organisations sur 8 représentées, 1 absente, 1 sans réponse ».</summary>
    public static string Tally(AttendanceView view)
    {
        if (view.Count(Standing.NoAnswer) == view.Organisations.Count)
            return $"Aucune réponse pour l'instant, {French.Count(view.Organisations.Count, "organisation invitée")}";
        var represented = view.Represented < 2 ? "représentée" : "représentées";
        string[] others =
        [
            Count(Standing.Tentative, "peut-être", "peut-être"), Count(Standing.Absent, "absente", "absentes"),
            Count(Standing.NoAnswer, "sans réponse", "sans réponse"),
        ];
        return string.Join(", ", others.Where(part => part.Length > 0)
            .Prepend($"{French.Count(view.Represented, "organisation")} sur {French.Number(view.Organisations.Count)} {represented}"));

        string Count(Standing standing, string one, string several) =>
            view.Count(standing) is > 0 and var count ? French.Count(count, one, several) : "";
    }

    /// <summary>« Collège Ada-Fictive : Jeanne Préau-Test ; Ville de Montfictif : Agathe Modèle ».</summary>
    public static string Absences(AttendanceView view) => string.Join(" ; ", view.Of(Standing.Absent).Select(one =>
        $"{CardText.Plain(one.Organisation)} : {French.Join(one.People.Where(p => p.Attending is not null).Select(p => Name(p.Contact)))}"));

    public static string Name(Contact? contact) => CardText.Plain(contact?.FullName ?? "Un contact");

    /// <summary>« S01, mar. 24 nov. »: names a meeting on a button, where there may be several.</summary>
    public static string Short(Gpo gpo, Meeting meeting) => $"{gpo.Id}, {French.DateShort(meeting.Start.Date)}";
}
