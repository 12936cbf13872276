using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>How far a collegial evaluation has come, counted by organisations: what the rule for solving looks at.</summary>
/// <param name="Asked">Organisations with a member, and those that answered without having one; the residents when they were heard.</param>
/// <param name="Answered">Those that gave an opinion, "none" included: it counts as presence.</param>
/// <param name="Voting">Those that said yes or no, outright or rather.</param>
/// <param name="Favourable">Those of them that said yes, or rather yes.</param>
/// <param name="OutsidePolice">True when one of those that answered is not of the national police.</param>
public sealed record OpinionCount(ClosingRule Rule, int Asked, int Answered, int Voting, int Favourable, bool OutsidePolice)
{
    private static readonly string[] Police = ["PN", "DCPP"];

    public bool EnoughAnswered => Answered >= Rule.Quorum;
    public bool EnoughFavourable => Rule.Favours(Favourable, Voting);

    /// <summary>Every organisation that was asked has answered: waiting longer changes nothing.</summary>
    public bool Complete => Asked > 0 && Answered >= Asked;

    /// <summary>The opinions alone would let the problem count as solved.</summary>
    public bool Met => EnoughAnswered && OutsidePolice && EnoughFavourable;

    public static OpinionCount Of(Gpo gpo, Problem problem)
    {
        var rule = gpo.Group.Closing;
        var given = problem.GivenOpinions.Where(one => one.Opinion != Opinion.None).ToList();
        var voices = problem.GivenOpinions.Select(one => gpo.FindContact(one.ContactId)).OfType<Contact>().ToList();
        var asked = AskOpinions.Members(gpo).Concat(voices).Select(OrganisationOf).Distinct().Count();
        // However many residents were asked, and whoever went to them, they are one voice.
        var residents = ResidentsVoice.Of(problem, rule);
        return new OpinionCount(
            rule, asked + (residents is null ? 0 : 1), problem.GivenOpinions.Count + (residents is null ? 0 : 1),
            given.Count + (residents is null ? 0 : 1),
            given.Count(one => one.Opinion is Opinion.Yes or Opinion.RatherYes) + (residents?.Favourable == true ? 1 : 0),
            residents is not null || voices.Any(contact => !Police.Contains(contact.PartnerType)));
    }

    private static (string, string) OrganisationOf(Contact contact) => (contact.Organisation, contact.PartnerType);
}
