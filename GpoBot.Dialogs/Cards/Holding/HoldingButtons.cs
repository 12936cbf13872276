using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>The buttons that lead from page to page while a meeting is held.</summary>
public static class HoldingButtons
{
    public const string PresencePage = "presence";
    public const string CommitmentsPage = "commitments";
    public const string DecisionPage = "decision";

    /// <summary>Of a line of the list: which meeting it is ticked in.</summary>
    public const string MeetingExtra = "meeting";

    /// <summary>Of a page: the commitment with which it begins.</summary>
    public const string FromExtra = "from";

    public static ExecuteAction Open(Gpo gpo, Meeting meeting, string title = "Tenir la réunion") => Page(title, gpo, meeting, PresencePage);

    public static ExecuteAction Page(string title, Gpo gpo, Meeting meeting, string page, string? from = null) =>
        new(title, Data(Verbs.Hold, gpo, meeting) with { Choice = page, Extra = From(from) }) { AssociatedInputs = AssociatedInputs.None };

    /// <summary>From what is done besides, back to the meeting that is being held; nothing where none is.</summary>
    public static IEnumerable<CardAction> Back(Gpo gpo, Instant now) => HoldingTime.Running(gpo, now) is { } meeting
        ? [Page("Revenir à la réunion", gpo, meeting, CommitmentsPage)]
        : [];

    public static ExecuteAction NotHeld(Gpo gpo, Meeting meeting) =>
        new("Elle n'a pas eu lieu", Data(Verbs.NotHeldForm, gpo, meeting)) { AssociatedInputs = AssociatedInputs.None };

    public static CardData Data(string verb, Gpo gpo, Meeting meeting) => new() { Verb = verb, Gpo = gpo.Id, Id = meeting.Id };

    private static Dictionary<string, string> From(string? from) => from is null ? [] : new() { [FromExtra] = from };
}
