using GpoBot.Core.Access;

namespace GpoBot.Tests.Access;

/// <summary>
/// Every cell of the table of rights, tried over HTTP as that person: what is granted is done or seen, under its condition and not
/// without it; what is not is answered, and leaves nothing behind.
/// </summary>
public sealed class EveryCellTests
{
    private const Circumstances Everything = Circumstances.CharterSigned | Circumstances.Invited | Circumstances.OwnOrganisation
        | Circumstances.Entrusted | Circumstances.OwnDoing | Circumstances.WithinScope;

    /// <summary>Granted, and tried elsewhere: the journal is no matter of a group's conversation.</summary>
    private static readonly Right[] Elsewhere = [Right.ReadJournal];

    [Fact]
    public void Every_right_can_be_tried() =>
        Assert.Equal(Enum.GetValues<Right>().Except(Elsewhere), Trials.All.Select(trial => trial.Right).Order());

    [Theory, Trait("Speed", "Slow")]
    [MemberData(nameof(Standings))]
    public async Task Every_cell_is_as_the_table_says(Standing standing)
    {
        await using var stage = await RightsStage.StartAsync(standing);
        List<string> wrong = [];
        foreach (var trial in Trials.All)
        {
            foreach (var (circumstances, granted) in Cases(RightsTable.Of(trial.Right, standing), trial.Needs))
            {
                var (used, heard) = await stage.TryAsync(trial, circumstances);
                // Whoever is in no roster hears no word of what there is.
                var leaks = !granted && standing > Standing.Occasional && heard.Contains("Zq", StringComparison.Ordinal);
                if (used != granted || heard.Length == 0 || leaks)
                    wrong.Add($"{trial.Right} for {standing} with [{circumstances}]: expected {(granted ? "granted" : "refused")}, but heard: {heard}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    public static TheoryData<Standing> Standings() => [.. Enum.GetValues<Standing>()];

    // A condition is enough by itself, and nothing else makes up for it.
    private static IEnumerable<(Circumstances Circumstances, bool Granted)> Cases(Permission permission, Circumstances needs) => permission switch
    {
        Permission.Never => [(Everything, false)],
        Permission.Always or Permission.FiguresOnly => [(needs, true)],
        _ => [(Of(permission) | needs, true), (Everything & ~Lacking(permission), false)],
    };

    private static Circumstances Of(Permission permission) => permission switch
    {
        Permission.WhenCharterSigned => Circumstances.CharterSigned,
        Permission.WhenInvited => Circumstances.Invited,
        Permission.OfOwnOrganisation => Circumstances.OwnOrganisation,
        Permission.WhenEntrusted => Circumstances.Entrusted,
        Permission.OfOwnDoing => Circumstances.OwnDoing,
        _ => Circumstances.WithinScope,
    };

    // What was entrusted to oneself is one's organisation's too.
    private static Circumstances Lacking(Permission permission) =>
        permission == Permission.OfOwnOrganisation ? Circumstances.OwnOrganisation | Circumstances.Entrusted : Of(permission);
}
