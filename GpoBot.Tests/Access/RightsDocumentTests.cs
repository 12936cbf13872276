using GpoBot.Core.Access;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Access;

/// <summary>The table as it is printed for people, which is also how it is reviewed: a change of a right is a change of the page.</summary>
public sealed class RightsDocumentTests
{
    [Fact]
    public void The_page_of_rights_says_what_the_table_says()
    {
        var file = Repository.File("docs", "droits.md");
        var printed = RightsDocument.Print();
        if (Environment.GetEnvironmentVariable("GPOBOT_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, printed);
        var kept = File.ReadAllText(file).ReplaceLineEndings("\n");
        Assert.True(kept == printed, $"docs/droits.md differs; look, and renew it with GPOBOT_UPDATE_SNAPSHOTS=1.\n{LineDiff.Between(kept, printed)}");
    }

    [Fact]
    public void Every_right_has_its_place_on_the_page()
    {
        var printed = RightWords.Themes.SelectMany(theme => Enum.GetValues<Right>().Where(right => right >= theme.First && right <= theme.Last));
        Assert.Equal(Enum.GetValues<Right>(), printed);
    }

    [Fact]
    public void Nobody_has_a_right_that_is_not_written_down() =>
        Assert.Equal(Permission.Never, RightsTable.Of((Right)int.MaxValue, Standing.Lead));

    [Fact]
    public void Who_keeps_the_house_sees_no_content() =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Equal(Permission.Never, RightsTable.Of(right, Standing.Administrator)));

    [Fact]
    public void The_auditor_reads_the_journal_and_nothing_else() => Assert.All(Enum.GetValues<Right>(), right =>
        Assert.Equal(right == Right.ReadJournal ? Permission.WithinScope : Permission.Never, RightsTable.Of(right, Standing.Auditor)));

    [Fact]
    public void The_nation_reads_figures_and_nothing_else() => Assert.All(Enum.GetValues<Right>(), right =>
        Assert.Equal(right is Right.SeeFigures or Right.CompareGroups ? Permission.FiguresOnly : Permission.Never, RightsTable.Of(right, Standing.National)));
}
