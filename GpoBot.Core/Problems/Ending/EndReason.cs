namespace GpoBot.Core.Problems;

/// <summary>Closed list of why a problem ends without being solved, so that no free text is needed to explain it.</summary>
public enum EndReason
{
    FactsCeased, NotConfirmed, Duplicate, PartnersMissing, OutOfScope, BetterPlaced, SeveralSectors, OtherBody, Other,
}

/// <summary>Which reasons belong to which end.</summary>
public static class EndReasons
{
    private static readonly EndReason[] WithoutFollowUp =
        [EndReason.FactsCeased, EndReason.NotConfirmed, EndReason.Duplicate, EndReason.PartnersMissing, EndReason.OutOfScope, EndReason.Other];

    private static readonly EndReason[] Transferred =
        [EndReason.BetterPlaced, EndReason.SeveralSectors, EndReason.OtherBody, EndReason.OutOfScope, EndReason.Other];

    public static IReadOnlyList<EndReason> Of(ProblemStatus end) => end == ProblemStatus.Transferred ? Transferred : WithoutFollowUp;
}
