using System.Globalization;
using System.Text.Json;
using GpoBot.Dialogs.Cards;
using NodaTime.Text;

namespace GpoBot.Tests.Cards;

public sealed class CardInputsTests
{
    [Theory]
    [InlineData("\"2026-11-24\"", "2026-11-24")]
    [InlineData("\" 24/11/2026 \"", "2026-11-24")]
    [InlineData("\"06/03/2027\"", "2027-03-06")]
    [InlineData("\"31/11/2026\"", null)]
    [InlineData("\"2026-02-30\"", null)]
    [InlineData("\"11/24/2026\"", null)]
    [InlineData("\"06/03/2019 22:00:00\"", null)]
    [InlineData("\"24/11/26\"", null)]
    [InlineData("\"demain\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("20261124", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public void Days_are_ISO_or_French_or_nothing(string sent, string? expected) =>
        Assert.Equal(expected, Inputs(sent).Date("x") is { } date ? LocalDatePattern.Iso.Format(date) : null);

    [Theory]
    [InlineData("\"09:30\"", "09:30")]
    [InlineData("\"9:30\"", "09:30")]
    [InlineData("\"14:00:00\"", "14:00")]
    [InlineData("\"24:00\"", null)]
    [InlineData("\"14\"", null)]
    [InlineData("[]", null)]
    public void Times_are_hours_and_minutes_or_nothing(string sent, string? expected) =>
        Assert.Equal(expected, Inputs(sent).Time("x")?.ToString("HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"P01,P02\"", new[] { "P01", "P02" })]
    [InlineData("\" P01 ,, P02,P01\"", new[] { "P01", "P02" })]
    [InlineData("[\"P01\",7,{}]", new[] { "P01", "7" })]
    [InlineData("\"\"", new string[0])]
    [InlineData("{}", new string[0])]
    public void Several_choices_come_with_commas(string sent, string[] expected) => Assert.Equal(expected, Inputs(sent).Choices("x"));

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("true", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("1", false)]
    [InlineData("null", false)]
    public void Only_a_tick_is_a_tick(string sent, bool expected) => Assert.Equal(expected, Inputs(sent).Ticked("x"));

    [Theory]
    [InlineData("90", 90)]
    [InlineData("\"90\"", 90)]
    [InlineData("\"-5\"", -5)]
    [InlineData("\"9,5\"", null)]
    [InlineData("99999999999", null)]
    public void Numbers_are_whole(string sent, int? expected) => Assert.Equal(expected, Inputs(sent).Number("x"));

    [Fact]
    public void What_is_not_there_is_nothing()
    {
        var inputs = CardInputs.Parse(null);

        Assert.Null(inputs.Text("x"));
        Assert.Null(inputs.Date("x"));
        Assert.Null(inputs.Time("x"));
        Assert.Empty(inputs.Choices("x"));
        Assert.False(inputs.Has("x"));
    }

    [Fact]
    public void A_wrong_date_is_told_from_a_missing_one()
    {
        Assert.True(Inputs("\"31/11/2026\"").Has("x"));
        Assert.False(Inputs("\" \"").Has("x"));
    }

    private static CardInputs Inputs(string sent) => CardInputs.Parse(JsonDocument.Parse($$"""{"verb":"v","x":{{sent}}}""").RootElement);
}
