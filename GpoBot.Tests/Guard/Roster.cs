using GpoBot.Core.Groups;
using GpoBot.Tests.Understanding;

namespace GpoBot.Tests.Guard;

/// <summary>The demo department's contacts, all of them, as one roster.</summary>
internal static class Roster
{
    public static IReadOnlyList<Contact> Demo { get; } = [.. Utterances.Read("demo/partners.csv").Select(line => new Contact
    {
        Id = line["partenaire_id"], Organisation = line["organisation"], PartnerType = line["type_partenaire"],
        FirstName = line["prenom"], LastName = line["nom"], Email = line["email"],
    })];

    public static IReadOnlyList<string> Places { get; } = [.. Utterances.Read("demo/sectors.csv").Select(line => line["nom"])];
}
