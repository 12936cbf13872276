using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Audit;

/// <summary>The stored values of the audit as people read them; references, numbers and days stand as they are.</summary>
public static partial class AuditValues
{
    private static readonly FrozenDictionary<string, string> Words = Known().ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string values) =>
        string.Join(' ', values.Split(' ').Select(value => Words.GetValueOrDefault(value) ?? Dates(value)));

    // « 2026-11-20/.. » is stored as the standard has it, and read as « 20/11/2026 – … ».
    private static string Dates(string value) => !Day().IsMatch(value) ? value
        : Day().Replace(value.Replace("/..", " – …", StringComparison.Ordinal).Replace("../", "… – ", StringComparison.Ordinal)
            .Replace("/", " – ", StringComparison.Ordinal), "$3/$2/$1");

    private static Dictionary<string, string> Known()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Planned"] = "planifiée", ["Held"] = "tenue", ["Cancelled"] = "annulée", ["Postponed"] = "reportée",
            ["Coming"] = "vient", ["Tentative"] = "incertain", ["NotComing"] = "ne vient pas", ["SendsDeputy"] = "envoie",
            ["Yes"] = "oui", ["RatherYes"] = "plutôt oui", ["RatherNo"] = "plutôt non", ["No"] = "non", ["None"] = "sans avis",
            ["True"] = "oui", ["False"] = "non", ["Proposed"] = "proposé", ["Accepted"] = "accepté", ["Refused"] = "refusé", ["refused"] = "refusé",
            ["written"] = "rédigé", ["proposed"] = "proposé", ["approved"] = "approuvé", ["stopped"] = "arrêtés", ["stable"] = "stable",
            ["reported"] = "signalée", ["noted"] = "notée", ["handled"] = "traité", ["charter"] = "charte", ["left"] = "parti",
            ["Fortnightly"] = "bimensuel", ["Monthly"] = "mensuel", ["Teams"] = "Teams", ["Email"] = "courriel",
            ["Lead"] = "référent", ["DeputyLead"] = "suppléant du référent", ["Member"] = "membre", ["Deputy"] = "suppléant",
            ["Occasional"] = "invité ponctuel", ["Channel"] = "canal", ["GroupChat"] = "conversation de groupe", ["MeetingChat"] = "conversation de réunion",
            ["report"] = "bilan", ["report.breakdown"] = "par GPO", ["report.thematic"] = "GPO thématiques", ["report.inactive"] = "sans réunion",
            ["report.practices"] = "bonnes pratiques", ["blocking"] = "motifs de blocage", ["targets"] = "objectifs",
            ["OnSite"] = "sur place", ["Video"] = "à distance", ["Both"] = "sur place et à distance",
        };
        foreach (var topic in AuditTopic.All) words[topic.Key] = topic.Title.ToLowerInvariant();
        foreach (var reason in Enum.GetValues<DetailReason>()) words[reason.ToString()] = ReportLabels.Short(reason).ToLowerInvariant();
        foreach (var status in Enum.GetValues<CommitmentStatus>()) words[status.ToString()] = Labels.Of(status).ToLowerInvariant();
        foreach (var reason in Enum.GetValues<BlockingReason>()) words[reason.ToString()] = Labels.Of(reason).ToLowerInvariant();
        foreach (var reason in Enum.GetValues<CancelReason>()) words[reason.ToString()] = Labels.Of(reason).ToLowerInvariant();
        foreach (var status in Enum.GetValues<ProblemStatus>()) words[status.ToString()] = ReportLabels.Status(status);
        return words;
    }

    [GeneratedRegex(@"\b(\d{4})-(\d\d)-(\d\d)\b")]
    private static partial Regex Day();
}
