using GpoBot.Core.Groups;

namespace GpoBot.Tests.Meetings;

public sealed class RoomNamesTests
{
    private static readonly Group Group = new()
    {
        Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers",
        Rooms = [new("Salle Exemple 1", "salle1@example.org"), new("Hôtel de police, salle d'état-major", "etat-major@example.org")],
    };

    [Theory]
    [InlineData("Salle Exemple 1", "salle1@example.org")]
    [InlineData(" SALLE  exemple 1 ", "salle1@example.org")]
    [InlineData("à la salle Exemple 1", "salle1@example.org")]
    [InlineData("dans la salle exemple 1", "salle1@example.org")]
    [InlineData("hotel de police, salle d’etat major", "etat-major@example.org")]
    [InlineData("Salle Exemple", null)]
    [InlineData("Salle Exemple 12", null)]
    [InlineData("Mairie, salle Exemple 1", null)]
    [InlineData("", null)]
    [InlineData("à la", null)]
    [InlineData(null, null)]
    public void A_place_is_a_room_when_it_bears_its_name(string? place, string? address) =>
        Assert.Equal(address, Group.FindRoom(place)?.Address);
}
