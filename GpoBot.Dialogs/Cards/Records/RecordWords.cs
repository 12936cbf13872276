using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Records;

/// <summary>The record of decisions in words, the same on a card, in a mail and in the document.</summary>
public static class RecordWords
{
    /// <summary>« Relevé de décisions n° 24 », « Relevé de décisions n° 24, version 2 (rectificatif) ».</summary>
    public static string Title(DecisionRecord record) =>
        $"Relevé de décisions n° {record.Number}" + (record.Version > 1 ? $", version {record.Version} (rectificatif)" : "");

    /// <summary>« Réunion du mardi 24 novembre 2026, 7 organisations présentes sur 8 ».</summary>
    public static string Subtitle(DecisionRecord record) =>
        $"Réunion du {French.Date(record.Start.Date)}, {Attendance(record)}";

    public static string Attendance(DecisionRecord record) =>
        $"{French.Count(record.Present.Count, "organisation présente", "organisations présentes")} sur {record.Present.Count + record.Absent.Count}";

    public static string When(DecisionRecord record) => French.DateTime(record.Start);

    public static string Where(DecisionRecord record) => MeetingFacts.Where(record.Format, record.Place);

    public static string Next(DecisionRecord record) =>
        record.NextMeeting is { } next ? French.DateTime(next) : "date à fixer";

    /// <summary>One decision in one line: « PB01 – AC002 : nouvelle échéance le 4 décembre… ».</summary>
    /// <param name="plain">Makes words of somebody else fit for where they are shown.</param>
    public static string Line(RecordItem item, Func<string, string> plain)
    {
        var problem = item.ProblemId is { } id ? $"{id} – " : "";
        var who = item.Organisation is { } organisation ? $", {plain(organisation)}" : "";
        return item.Kind switch
        {
            RecordItemKind.NewCommitment => $"{problem}nouvel engagement {item.CommitmentId} : {plain(item.Text)}{who}, {Due(item)}",
            RecordItemKind.NewDueDate => $"{problem}{item.CommitmentId} ({plain(item.Text)}{who}) : nouvelle {Due(item)}",
            RecordItemKind.Progress => $"{problem}{item.CommitmentId} ({plain(item.Text)}{who}) : {State(item)}",
            RecordItemKind.Opinions => $"{problem}{plain(item.Text)} : avis collégial" + (item.DueOn is { } day ? $" jusqu'au {French.Date(day)}" : " demandé"),
            _ => plain(item.Text),
        };
    }

    private static string Due(RecordItem item) => item.DueOn is { } due ? $"échéance le {French.Date(due)}" : "échéance à préciser";

    private static string State(RecordItem item)
    {
        var state = item.Status is { } status ? Labels.Of(status).ToLowerInvariant() : "";
        return item.Reason is { } reason ? $"{state} (motif : {Labels.Of(reason)})" : state;
    }
}
