using System.Globalization;
using GpoBot.Core.Audit;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Places;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Flows.People;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Retention.Persons;

/// <summary>What a row says of one person, without what it says of others: for the person themselves.</summary>
internal static class TraceTelling
{
    private static readonly string[] Moments = ["IssuedAt", "Since", "At", "KeptAt", "ExpiresAt"];

    // What the police keep among themselves is told to no partner, not even that they stand in it.
    public static OwnTrace? Of(Trace trace, PersonMarks marks)
    {
        var gpoId = trace.Place.Table == TableNames.Gpo ? trace.Row.PartitionKey : new RowReader(trace.Row).OptionalText("GpoId") ?? "";
        var ids = marks.Contacts.Where(one => one.GpoId == gpoId).Select(one => one.Contact).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var (reference, when, what) = trace.Place.Table == TableNames.Gpo ? OfGpo(GpoRows.Read(trace.Row), ids, trace.Named) : OfAid(trace.Row, gpoId);
        return what.Length == 0 ? null : new OwnTrace(trace.Place.Label, gpoId, reference, when, what);
    }

    private static (string Reference, string When, string What) OfGpo(GpoRow? row, Dictionary<string, Contact> ids, bool named) => row switch
    {
        Contact one when ids.ContainsKey(one.Id) => (one.Id, Day(one.CharterSignedOn), ContactText(one)),
        Contact one => (one.Id, "", "vous êtes son suppléant"),
        Group one => (one.Id, "", named ? "votre nom figure dans le message aux membres" : "vous êtes nommé pour une passation"),
        Commitment { PoliceOnly: true } when !ids.Values.Any(me => me.PartnerType == "PN") => ("", "", ""),
        Commitment one => (one.Id, Moment(one.AnsweredAt), CommitmentText(one, ids)),
        Meeting one => (one.Id, Wall(one.Start), MeetingText(one, ids)),
        Problem one => (one.Id, Day(one.ReportedOn), ProblemText(one, ids)),
        Effect one when ids.ContainsKey(one.Recipient) => (one.Topic, Moment(one.FinishedAt ?? one.DueAt), $"message à vous, {(one.Through is { } way ? $"par {Way(way)}" : one.Finished ? "non parti" : "en attente")}"),
        Effect one => (one.Topic, Moment(one.FinishedAt ?? one.DueAt), "un message à quelqu'un d'autre parle de vous"),
        ReminderEntry one => (one.Key, Moment(one.RecordedAt), one.Dropped ? "rappel laissé de côté" : "rappel donné"),
        Incident one => (one.Id, Moment(one.SentAt), "fiche envoyée par vous"),
        AgendaPoint one => (one.Id, Moment(one.ProposedAt), $"point proposé : {one.Text}"),
        DropIn one => (one.Id, Wall(one.Start), $"permanence tenue par vous, {one.Place}"),
        DecisionRecord one => ($"{one.MeetingId}.v{one.Version}", Wall(one.Start), ids.ContainsKey(one.ValidatedBy ?? "") ? "relevé validé par vous" : "votre nom figure dans le texte"),
        LinkedPlace one => ("", Moment(one.LinkedAt), "canal ou conversation rattachés par vous"),
        AuditLine one => (one.ObjectId, Moment(one.At), $"{(ids.ContainsKey(one.ActorId) ? "par vous" : "à votre sujet")} : {one.Verb} {one.Before} -> {one.After} ({one.Through})"),
        Core.Ports.TurnMarker one => ("", Moment(one.At), "une réponse de GpoBot porte votre nom ou votre adresse"),
        null => ("", "", ""),
        _ => ("", "", named ? "votre nom figure dans le texte" : "votre numéro y figure"),
    };

    private static string ContactText(Contact one) => string.Join(", ", new[]
    {
        one.FullName, one.Function, one.Organisation, one.Email, $"rôle {one.Role}", $"accès {one.Access}", $"préfère {Way(one.PreferredChannel)}", one.Language,
        one.CharterSignedOn is { } day ? $"charte signée le {Day(day)}" : null, one.DeputyId is { } deputy ? $"suppléant {deputy}" : null,
        one.RemindersStopped ? "rappels arrêtés" : null, one.RemindersPausedUntil is { } until ? $"rappels suspendus jusqu'au {Day(until)}" : null,
        one.AccessUntil is { } last ? $"accès jusqu'au {Day(last)}" : null, one.Active ? null : "parti",
    }.OfType<string>());

    private static string CommitmentText(Commitment one, Dictionary<string, Contact> ids)
    {
        List<string> told = [];
        if (ids.ContainsKey(one.OwnerId)) told.Add("vous en répondez");
        if (one.CoOwnerIds.Any(ids.ContainsKey)) told.Add("vous y contribuez");
        if (ids.ContainsKey(one.AnsweredBy ?? "")) told.Add($"votre réponse : {one.Status}{(one.Comment is { } said ? $", « {said} »" : "")}");
        return told.Count > 0 ? $"{one.Title} : {string.Join(" ; ", told)}" : "votre nom figure dans le texte";
    }

    private static string MeetingText(Meeting one, Dictionary<string, Contact> ids)
    {
        List<string> told = [];
        if (one.InvitedIds.Any(ids.ContainsKey)) told.Add("invité");
        told.AddRange(one.Attendance.Where(answer => ids.ContainsKey(answer.ContactId)).Select(answer => $"répondu {answer.Attending} le {Moment(answer.At)}"));
        if (one.Attendance.Any(answer => ids.ContainsKey(answer.DeputyId ?? ""))) told.Add("désigné comme suppléant");
        if (one.Proposals.Any(other => ids.ContainsKey(other.ContactId))) told.Add("autre horaire proposé");
        if (one.PresentIds.Any(ids.ContainsKey)) told.Add("présent");
        return told.Count > 0 ? string.Join(", ", told) : "votre nom ou votre numéro figure dans le texte";
    }

    private static string ProblemText(Problem one, Dictionary<string, Contact> ids)
    {
        List<string> told = [];
        if (ids.ContainsKey(one.ProposedBy ?? "")) told.Add("signalée par vous");
        told.AddRange(one.GivenOpinions.Where(given => ids.ContainsKey(given.ContactId)).Select(given => $"votre avis : {given.Opinion}, {Moment(given.At)}"));
        return told.Count > 0 ? $"{one.Title} : {string.Join(", ", told)}" : "votre nom figure dans le texte";
    }

    // Keys and hashes tell nobody anything: what is said is that there is such a thing, of when, and for what.
    private static (string, string, string) OfAid(TableRow row, string gpoId)
    {
        var told = row.Properties.Where(one => one.Key is "Role" or "Scope" or "Kind" or "ItemId" or "ContactId" or "TenantId" or "UserId" or "ChannelId" or "ConversationId"
                or "Blocked" or "Lost" or "Code" or "FileName" or "Email" or "From" or "To")
            .Select(one => $"{one.Key} {Convert.ToString(one.Value, CultureInfo.InvariantCulture)}");
        var when = Moments.Select(name => new RowReader(row).OptionalMoment(name)).FirstOrDefault(at => at is not null);
        return (gpoId, Moment(when), string.Join(", ", told) is { Length: > 0 } text ? text : "une ligne à votre sujet");
    }

    private static string Way(Channel channel) => channel == Channel.Teams ? "Teams" : "courriel";
    private static string Day(LocalDate? day) => day is { } one ? NodaTime.Text.LocalDatePattern.Iso.Format(one) : "";
    private static string Wall(LocalDateTime at) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(at);
    private static string Moment(Instant? at) => at is { } one ? NodaTime.Text.InstantPattern.General.Format(one) : "";
}
