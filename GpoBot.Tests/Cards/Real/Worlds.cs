using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>What S01 could hold one day: as much of everything as may be, or words made to break a card.</summary>
internal static class Worlds
{
    /// <summary>Link, mention, emphasis, code, macro, entity, several lines and reversed order in one.</summary>
    public const string Hostile =
        "**gras** _x_ [lien](http://mal.example.org) <at>tous</at> ~~barré~~ `code` {{DATE(2026-11-24T09:00:00Z)}} &lt;b&gt;\n# titre\u202Efin";

    private const string Words = "Réaménager l'éclairage et les accès du passage côté école, étage après étage, avec l'équipe du bâtiment ; ";

    /// <summary>60 contacts, 40 open problems, 30 late commitments of the landlord, 30 meetings, all titles at their longest.</summary>
    public static IEnumerable<GpoRow> Huge(Gpo gpo) =>
    [
        gpo.Meetings[0] with
        {
            InvitedIds = [.. gpo.Meetings[0].InvitedIds, .. Enumerable.Range(100, 60 - gpo.Contacts.Count).Select(n => $"P{n}")],
        },
        .. Enumerable.Range(100, 60 - gpo.Contacts.Count).Select(n => gpo.FindContact("P07")! with
        {
            Id = $"P{n}", Organisation = $"{n} {Long(76)}", FirstName = $"Prénom{n}-Composé", LastName = $"{n} {Long(30)}",
            Email = $"contact{n}@example.org",
        }),
        .. Enumerable.Range(100, 40 - gpo.Problems.Count).Select(n => gpo.FindProblem("PB01")! with { Id = $"PB{n}", Title = $"{n} {Long(196)}" }),
        .. Enumerable.Range(500, 30).Select(n => gpo.FindCommitment("AC003")! with
        {
            Id = $"AC{n}", Title = $"{n} {Long(196)}", Comment = Long(200), DueOn = new LocalDate(2026, 10, 1).PlusDays(n - 500),
        }),
        .. Enumerable.Range(100, 30).Select(n => gpo.Meetings[0] with
        {
            Id = $"R-S01-{n}", Number = n, Place = Long(200), Start = new LocalDate(2027, 2, 3).PlusDays(n).At(new LocalTime(9, 30)),
        }),
    ];

    /// <summary>Every name, title, place and comment is <see cref="Hostile"/>.</summary>
    public static IEnumerable<GpoRow> Spoilt(Gpo gpo) =>
    [
        gpo.Group with { Name = Hostile, Theme = Hostile, UsualPlace = Hostile, Mailbox = Hostile },
        .. gpo.Contacts.Select(c => c with { FirstName = Hostile, LastName = Hostile, Organisation = $"{c.Organisation} {Hostile}", Function = Hostile }),
        .. gpo.Problems.Select(p => p with { Title = Hostile, Place = Hostile, Description = Hostile }),
        .. gpo.Commitments.Select(c => c with { Title = Hostile, Comment = Hostile }),
        .. gpo.Meetings.Select(m => m with { Place = Hostile }),
    ];

    private static string Long(int length) => string.Concat(Enumerable.Repeat(Words, length / Words.Length + 1))[..length].Trim();
}
