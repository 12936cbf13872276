using System.Globalization;
using GpoBot.Dialogs.Understanding;
using NodaTime;
using Xunit.Abstractions;

namespace GpoBot.Tests.Understanding;

public sealed class PropertyTests(ITestOutputHelper output)
{
    private const int AllocationBudget = 20_000;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly LocalDate Today = new(2026, 11, 20);

    private static readonly string[] Forms =
    [
        "le {0:d MMMM yyyy}", "{0:dddd d MMMM yyyy}", "{0:d MMM yyyy}", "avant le {0:dd/MM/yyyy}", "{0:dd/MM/yy}",
        "{0:yyyy-MM-dd}", "{0:d.M.yyyy}", "{0:d-M-yyyy}",
    ];

    private static readonly string[] WithinMonths = ["le {0:d MMMM}", "{0:dddd d MMMM}", "le {0:d/M}", "{0:ddd d MMM}"];

    private readonly MessageReader _reader = new();

    [Fact]
    public void Any_day_written_in_French_is_read_back()
    {
        var random = new Random(Seed());
        for (var round = 0; round < 2_000; round++)
        {
            var (day, text) = Write(random, Forms, random.Next(0, 20_000));
            Assert.True(day == Read(text, Today), text);
        }
    }

    [Fact]
    public void Any_day_of_the_coming_months_is_read_back_without_its_year()
    {
        var random = new Random(Seed());
        for (var round = 0; round < 1_000; round++)
        {
            var (day, text) = Write(random, WithinMonths, random.Next(0, 150));
            Assert.True(day == Read(text.ToUpper(French), Today), text);
        }
    }

    [Fact]
    public void Random_text_is_never_an_error()
    {
        var random = new Random(Seed());
        string[] pieces = [.. Utterances.All.SelectMany(row => row.Text.Split(' ')), "31/02", "99999999999", "2026-99-99", "%", ":", "le", "dans", "fin"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = round % 2 == 0
                ? string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]))
                : string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x10000)));
            Assert.NotNull(_reader.Read(text, Today));
        }
    }

    [Fact]
    public void A_day_at_the_end_of_the_calendar_is_no_error()
    {
        foreach (var row in Utterances.All) Assert.NotNull(_reader.Read(row.Text, new LocalDate(2199, 12, 31)));
    }

    [Fact]
    public void A_very_long_text_is_read_like_any_other() =>
        Assert.IsType<Intent.AnswerCommitment>(_reader.Read("AC002 fait " + new string('a', 50_000) + string.Concat(Enumerable.Repeat(" le 1/", 20_000)), Today));

    [Fact]
    public void An_ordinary_message_costs_little_memory()
    {
        foreach (var row in Utterances.All) _reader.Read(row.Text, Today);
        var costs = Utterances.All.Select(row =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _reader.Read(row.Text, Today);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).Order().ToList();
        output.WriteLine($"median {costs[costs.Count / 2]} bytes, most {costs[^1]}");
        Assert.InRange(costs[costs.Count / 2], 0, AllocationBudget);
    }

    private static LocalDate? Read(string text, LocalDate today) => (SlotReader.TryDate(text, today) as DateMention.Day)?.Date;

    private static (LocalDate Day, string Text) Write(Random random, string[] forms, int ahead)
    {
        var day = Today.PlusDays(ahead);
        return (day, string.Format(French, forms[random.Next(forms.Length)], day.ToDateTimeUnspecified()));
    }

    private int Seed()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return seed;
    }
}
