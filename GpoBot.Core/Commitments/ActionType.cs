namespace GpoBot.Core.Commitments;

/// <summary>One of the usual actions of a kind of partner.</summary>
/// <param name="Label">French, as a title begins.</param>
/// <param name="PartnerTypes">Whose it is.</param>
/// <param name="PoliceOnly">Kept among the police unless the lead says otherwise: nobody announces a check.</param>
public sealed record ActionType(string Code, string Label, IReadOnlyList<string> PartnerTypes, bool PoliceOnly = false);
