using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Sharing;

/// <summary>What may be asked where everybody reads along: it is answered there, as every member may see it.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Reference">The problem it is about, for <see cref="PublicKind.Problem"/>.</param>
public sealed record PublicSubject(PublicKind Kind, string? Reference = null)
{
    /// <summary>Null for whatever is a matter between the person and the bot, or is about another GPO than the place's.</summary>
    public static PublicSubject? Of(Intent intent, Gpo gpo) => intent switch
    {
        Intent.ListMeetings list when IsHere(list.GpoWords, gpo) => new(PublicKind.Meetings),
        Intent.NextMeeting next when IsHere(next.GpoWords, gpo) => new(PublicKind.NextMeeting),
        Intent.Agenda agenda when IsHere(agenda.GpoWords, gpo) => new(PublicKind.Agenda),
        Intent.Overdue overdue when IsHere(overdue.GpoWords, gpo) => new(PublicKind.Overdue),
        Intent.ListProblems { Which: ProblemChoice.Open } problems when IsHere(problems.GpoWords, gpo) => new(PublicKind.Problems),
        Intent.ShowProblem { Reference: { } reference } when gpo.FindProblem(reference) is { Open: true } => new(PublicKind.Problem, reference),
        _ => null,
    };

    /// <summary>The same asked by a button of a card, which nobody is believed for.</summary>
    public static PublicSubject? Of(CardData data, Gpo gpo) => Enum.TryParse<PublicKind>(data.Choice, out var kind) && Enum.IsDefined(kind)
        ? kind != PublicKind.Problem ? new(kind) : gpo.FindProblem(data.Id ?? "") is { Open: true } problem ? new(kind, problem.Id) : null
        : null;

    public CardData Data(Gpo gpo) => new() { Verb = Verbs.PlaceView, Gpo = gpo.Id, Id = Reference, Choice = Kind.ToString() };

    private static bool IsHere(string? words, Gpo gpo) => words is null || words.Contains(gpo.Id, StringComparison.OrdinalIgnoreCase);
}

public enum PublicKind { Meetings, NextMeeting, Agenda, Problems, Problem, Overdue }
