using System.Collections;
using System.Reflection;
using System.Text.Json;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Tests.Cards;

/// <summary>Each element says by itself what it writes: here is looked whether it forgets nothing, the ones to come included.</summary>
public sealed class ElementPropertiesTests
{
    // What machines read: names, addresses, patterns, values that come back.
    private static readonly string[] ForMachines =
        ["ColorSet", "DisplayMode", "Id", "Type", "Schema", "Version", "Lang", "Width", "Verb", "Value", "Url", "Draft", "Gpo", "Choice"];

    public static TheoryData<string> Kinds => [.. Everything().Select(part => part.GetType().Name).Distinct()];

    [Fact]
    public void There_is_a_sample_of_every_element()
    {
        var all = typeof(Element).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Element).Namespace && type is { IsPublic: true, IsAbstract: false, IsEnum: false });

        Assert.Equal(all.Select(type => type.Name).Order(), Everything().Select(part => part.GetType()).Distinct()
            .Where(type => type.Namespace == typeof(Element).Namespace).Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_element_forgets_the_typography_of_what_people_read(string kind)
    {
        foreach (var text in Settable(kind, typeof(string)).Where(property => !ForMachines.Contains(property.Name) || kind == nameof(Fact)))
            Assert.Contains("Qui\\u202F?", With(kind, text, "Qui ?"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_element_forgets_a_flag_or_a_number(string kind)
    {
        foreach (var flag in Settable(kind, typeof(bool)))
            Assert.NotEqual(With(kind, flag, true), With(kind, flag, false));
        foreach (var number in Settable(kind, typeof(int)).Where(property => property.Name != nameof(AdaptiveCard.LongestWords)))
            Assert.Contains("4321", With(kind, number, 4321), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_choice_is_called_as_the_standard_calls_it(string kind)
    {
        foreach (var choice in typeof(Spacing).Assembly.GetTypes().Where(type => type is { IsEnum: true } && type.Namespace == typeof(Spacing).Namespace)
            .SelectMany(type => Settable(kind, type)))
        {
            foreach (var value in Enum.GetValues(Bare(choice)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);
                Assert.Contains($"\"{JsonNamingPolicy.CamelCase.ConvertName(choice.Name)}\":\"{name}\"", With(kind, choice, value), StringComparison.Ordinal);
            }
        }
    }

    private static List<PropertyInfo> Settable(string kind, Type type) =>
        [.. Sample(Everything(), kind).GetType().GetProperties().Where(property => property.CanWrite && Bare(property) == type)];

    private static string With(string kind, PropertyInfo property, object value)
    {
        var cards = Cards();
        property.SetValue(Sample(cards.SelectMany(Parts), kind), value);
        return string.Concat(cards.Select(card => card.ToString()));
    }

    private static object Sample(IEnumerable<object> parts, string kind) => parts.First(part => part.GetType().Name == kind);

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static AdaptiveCard[] Cards()
    {
        var words = new TextBlock("Huit réunions");
        return
        [
            // First, for the fallback of another button is drawn anew each time it is looked at.
            new() { Actions = [new SubmitAction("Ouvrir", new CardData { Verb = "meeting.form" })] },
            SampleCards.Form(),
            new() { Body = [new VerticalBarChart("Réunions", [new Bar("mai", 8)], words), new HorizontalBarChart("Par GPO", [new Bar("S01", 8)], words)] },
        ];
    }

    private static IEnumerable<object> Everything() => Cards().SelectMany(Parts);

    private static IEnumerable<object> Parts(object part)
    {
        yield return part;
        foreach (var value in part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(part)))
        {
            foreach (var inner in value is IEnumerable list and not string ? list.Cast<object>() : [value!])
            {
                if (inner?.GetType().Assembly != typeof(Element).Assembly || inner.GetType().IsEnum) continue;
                foreach (var found in Parts(inner)) yield return found;
            }
        }
    }
}
