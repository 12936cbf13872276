namespace GpoBot.Core.Problems.Plans;

/// <summary>A commitment that groups often make against this kind of problem.</summary>
/// <param name="PartnerType">Who mostly makes it: MAIRIE, BAILLEUR…; PN is the police.</param>
/// <param name="Days">Days that it mostly takes.</param>
/// <param name="PoliceOnly">When and where the police checks is told to nobody beforehand.</param>
public sealed record UsualCommitment(string PartnerType, string Title, int Days, bool PoliceOnly = false);
