using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Language;

namespace GpoBot.Core.Problems;

/// <summary>Proposes what may be told to the residents: a text of its own, never taken from the decisions of the group.</summary>
public sealed record ProposePublicText(string ProblemId, string Text) : ICommand
{
    public const int LongestText = 600;

    public string Verb => "problem.public-draft";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId), PastProblems.Commitments];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (PublicWords.Find(situation, ProblemId) is not { } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!Rights.MaySpeakForResidents(situation.Actor)) return Outcome.Refuse(RefusalCode.DelegatesOnly);
        if (PublicWords.Fault(Text, gpo) is { } fault) return fault;
        if (before.PublicDraft == Text.Trim()) return new Outcome.Unchanged(new PublicTextProposed(before));
        var after = before with { PublicDraft = Text.Trim(), Version = before.Version + 1 };
        return new Outcome.Done(new PublicTextProposed(after), [
            after, .. ProblemNews.ToLead(situation, MessageTopics.PublicTextProposed, $"{after.Id}.v{after.Version}", after.Id),
            situation.Audit(Verb, after.Id, null, "proposed"),
        ]);
    }
}

/// <summary>A lead approves what may be told to the residents, as it was proposed or as they write it.</summary>
/// <param name="Text">Null approves the proposal as it stands.</param>
public sealed record ApprovePublicText(string ProblemId, string? Text = null) : ICommand
{
    public string Verb => "problem.public-text";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId), PastProblems.Commitments];

    public Outcome Decide(Situation situation)
    {
        if (PublicWords.Find(situation, ProblemId) is not { } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if ((Text ?? before.PublicDraft) is not { } words)
        {
            return before.PublicText is null
                ? Outcome.Refuse(RefusalCode.NothingProposed, before.Id)
                : new Outcome.Unchanged(new PublicTextApproved(before));
        }

        if (PublicWords.Fault(words, situation.Gpo) is { } fault) return fault;
        var after = before with { PublicText = words.Trim(), PublicDraft = null, PublicSince = situation.Today, Version = before.Version + 1 };
        return new Outcome.Done(new PublicTextApproved(after), [
            after,
            .. situation.Gpo.Contacts.Where(one => Rights.SpeaksForResidents(one) && one.Id != situation.Actor.Id).Select(one =>
                EffectFactory.Message(situation, MessageTopics.PublicTextApproved, one.Id, $"{after.Id}.v{after.Version}", after.Id)),
            situation.Audit(Verb, after.Id, null, "approved"),
        ]);
    }
}

/// <summary>The problem with a text that waits for approval.</summary>
public sealed record PublicTextProposed(Problem Problem) : Happening;

/// <summary>The problem with its approved text.</summary>
public sealed record PublicTextApproved(Problem Problem) : Happening;

/// <summary>What may not be told to the residents.</summary>
internal static class PublicWords
{
    /// <summary>Seen by whoever has a say, and not merely proposed.</summary>
    public static Problem? Find(Situation situation, string id) =>
        Rights.MayGiveOpinion(situation.Actor) && situation.Gpo.FindAnyProblem(id) is { } found && (found.Open || found.Closed) ? found : null;

    public static Outcome.Refused? Fault(string? text, Gpo gpo) => OutcomeText.Fault(text, ProposePublicText.LongestText, gpo)
        ?? (TellsOfThePolice(text!, gpo) ? Outcome.Refuse(RefusalCode.TellsOfThePolice) : null);

    // The least that a machine can see: a commitment of the police alone in its own words.
    private static bool TellsOfThePolice(string text, Gpo gpo) => gpo.Commitments.Concat(gpo.Past.OfType<Commitment>()).Any(one =>
        one.PoliceOnly && Letters.Fold(text).Contains(Letters.Fold(one.Title), StringComparison.Ordinal));
}
