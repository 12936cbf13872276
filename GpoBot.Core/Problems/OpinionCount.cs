using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>How far a collegial evaluation has come, counted by organisations: what the rule for solving looks at.</summary>
/// <param name="Asked">Organisations with a member, and those that answered without having one.</param>
/// <param name="Answered">Those that gave an opinion, "none" included: it counts as presence.</param>
/// <param name="Voting">Those that said yes or no, outright or rather.</param>
/// <param name="Favourable">Those of them that said yes, or rather yes.</param>
/// <param name="OutsidePolice">True when one of those that answered is not of the national police.</param>
public sealed record OpinionCount(int Asked, int Answered, int Voting, int Favourable, bool OutsidePolice)
{
    public const int FewestOrganisations = 3;

    private static readonly string[] Police = ["PN", "DCPP"];

    public bool EnoughAnswered => Answered >= FewestOrganisations;
    public bool EnoughFavourable => Voting > 0 && 3 * Favourable >= 2 * Voting;

    /// <summary>The opinions alone would let the problem count as solved.</summary>
    public bool Met => EnoughAnswered && OutsidePolice && EnoughFavourable;

    public static OpinionCount Of(Gpo gpo, Problem problem)
    {
        var given = problem.GivenOpinions.Where(one => one.Opinion != Opinion.None).ToList();
        var voices = problem.GivenOpinions.Select(one => gpo.FindContact(one.ContactId)).OfType<Contact>().ToList();
        var asked = AskOpinions.Members(gpo).Concat(voices).Select(OrganisationOf).Distinct().Count();
        return new OpinionCount(
            asked, problem.GivenOpinions.Count, given.Count, given.Count(one => one.Opinion is Opinion.Yes or Opinion.RatherYes),
            voices.Any(contact => !Police.Contains(contact.PartnerType)));
    }

    private static (string, string) OrganisationOf(Contact contact) => (contact.Organisation, contact.PartnerType);
}
