using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Tests.Storage;

namespace GpoBot.Tests.Groups;

/// <summary>A state after a decision is the one that its rows make, however little of them was touched.</summary>
public sealed class GpoTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_comes_changes_and_goes_the_state_is_that_of_its_rows(int seed)
    {
        var chance = new Random(seed);
        var rows = FilledRows.Live.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var gpo = new Gpo(rows.Values);
        for (var step = 0; step < 200; step++)
        {
            GpoRow[] puts = [.. Enumerable.Range(0, chance.Next(4)).Select(_ => Some(chance))];
            GpoRow[] gone = [.. rows.Values.Where(row => row is not Group && chance.Next(12) == 0)];
            gpo = gpo.With(puts, gone);

            foreach (var row in gone) rows.Remove(row.RowKey);
            foreach (var row in puts) rows[row.RowKey] = row;
            Assert.Equal(RowText.Of(new Gpo(rows.Values)), RowText.Of(gpo));
            Assert.All(rows.Values, row => Assert.Same(row, gpo.Find(row.RowKey)));
        }
    }

    [Fact]
    public void A_list_of_which_nothing_changes_stays_the_very_same()
    {
        var before = new Gpo(FilledRows.Live);
        var after = before.With([FilledRows.Commitment with { Version = 99 }], []);
        Assert.Same(before.Contacts, after.Contacts);
        Assert.Same(before.Problems, after.Problems);
        Assert.NotSame(before.Commitments, after.Commitments);
    }

    [Fact]
    public void Who_comes_may_be_named_from_then_on_and_who_is_forgotten_no_more()
    {
        var gpo = new Gpo(FilledRows.Live);
        const string text = "Voir Mme Quintelombre demain";
        Assert.True(GpoGuard.NamesAPerson(text, gpo));

        var newcomer = FilledRows.Contact with { Id = "P77", FirstName = "Odile", LastName = "Quintelombre", ForgottenOn = null };
        var after = gpo.With([newcomer], []);
        Assert.False(GpoGuard.NamesAPerson(text, after));
        Assert.True(GpoGuard.NamesAPerson(text, gpo));
        Assert.True(GpoGuard.NamesAPerson(text, after.With([], [newcomer])));
    }

    [Fact]
    public void The_place_of_a_new_problem_may_be_named_from_then_on()
    {
        var gpo = new Gpo(FilledRows.Live);
        const string text = "Voir Odile Quintelombre demain";
        var named = GpoGuard.NamesAPerson(text, gpo);
        var after = gpo.With([FilledRows.Problem with { Id = "PB77", Place = "Odile Quintelombre" }], []);
        Assert.True(named);
        Assert.False(GpoGuard.NamesAPerson(text, after));
    }

    // Of any kind: as it is, or under another key.
    private static GpoRow Some(Random chance)
    {
        var number = chance.Next(40);
        return chance.Next(8) switch
        {
            0 => FilledRows.Commitment with { Id = $"AC{number:000}", Version = chance.Next(99) },
            1 => FilledRows.Problem with { Id = $"PB{number:000}", CurrentValue = chance.Next(99) },
            2 => FilledRows.Meeting with { Id = $"R-S01-{number:00}", Number = number, Start = FilledRows.Meeting.Start.PlusDays(chance.Next(9)) },
            3 => FilledRows.Contact with { Id = $"P{number:00}" },
            4 => FilledRows.Reminder with { Key = $"meeting-d7.R-S01-{number:00}.P05" },
            5 => FilledRows.Group with { Name = $"Les Tilleuls {number}" },
            6 => FilledRows.NextLook with { At = NodaTime.Instant.FromUtc(2026, 11, 20, number % 24, 0) },
            _ => FilledRows.Live[chance.Next(FilledRows.Live.Length)],
        };
    }
}
