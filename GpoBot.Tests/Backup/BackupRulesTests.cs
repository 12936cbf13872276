using GpoBot.Core.Effects;
using GpoBot.Web.Backup;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Backup;

public sealed class BackupRulesTests
{
    [Fact]
    public void It_is_decided_for_every_table_and_every_row_what_becomes_of_it()
    {
        Assert.Equal(TableNames.All.Order(), BackupRules.All.Select(rule => rule.Table).Distinct().Order());
        foreach (var table in TableNames.All)
            Assert.NotEqual(Fate.Rebuilt, table == TableNames.Due ? Fate.Kept : BackupRules.Of(table, SavedRows.Unknown("later", "later")));
    }

    [Theory]
    [InlineData("people", "email.00", "roster.S01.P05", 1)]
    [InlineData("people", "email.00", "post.District.00", 0)]
    [InlineData("people", "identity.00", "binding", 0)]
    [InlineData("counters", "reference", "AC", 0)]
    [InlineData("counters", "health", "ping", 2)]
    [InlineData("counters", "instances", "i1", 2)]
    [InlineData("counters", "retention", "ordered", 2)]
    [InlineData("conversations", "email.00", "personal", 0)]
    [InlineData("conversations", "draft.00", "draft", 2)]
    [InlineData("due", "2026112008", "any", 1)]
    [InlineData("downloads", "hour.00", "any", 2)]
    [InlineData("dashboards", "hour.00", "any", 2)]
    [InlineData("links", "key", "current", 0)]
    [InlineData("totals", "DDPN 9A", "S01", 0)]
    public void What_stands_nowhere_else_is_kept(string table, string partition, string key, int fate) =>
        Assert.Equal((Fate)fate, BackupRules.Of(table, SavedRows.Unknown(partition, key)));

    [Fact]
    public void After_a_restoration_everything_that_has_its_own_kind_of_look_is_looked_at()
    {
        var kinds = typeof(DuePointer).GetFields().Where(field => field.IsLiteral).Select(field => (string?)field.GetRawConstantValue());
        Assert.Equal(kinds.Append(null).Order(), RestoredIndexes.Looks.Order());
    }

    [Theory]
    [InlineData("S01", "gpo-S01.jsonl")]
    [InlineData("s01", "gpo-~7301.jsonl")]
    [InlineData("..", "gpo-~2e~2e.jsonl")]
    [InlineData("T 1:é", "gpo-T~201~3a~c3~a9.jsonl")]
    public void A_name_of_a_file_means_nothing_to_the_file_system(string id, string name)
    {
        Assert.Equal(name, ExportNames.OfGpo(id));
        Assert.True(ExportNames.IsOne(name));
    }

    [Fact]
    public void Even_the_longest_id_makes_a_name_of_its_own()
    {
        var names = new[] { new string('é', 512), new string('é', 511) + "e" }.Select(ExportNames.OfGpo).ToList();
        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, name => Assert.True(ExportNames.IsOne(name) && name.Length < 120));
    }
}
