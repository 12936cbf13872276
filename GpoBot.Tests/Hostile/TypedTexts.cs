using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hostile;

/// <summary>Sentences that are nearly those which people type.</summary>
internal static class TypedTexts
{
    private static readonly string[] Sentences =
    [
        .. CommandCatalog.All.Select(command => command.Name), .. CommandCatalog.All.Select(command => command.Example),
        .. File.ReadLines(Repository.File("GpoBot.Tests", "Data", "utterances.csv")).Skip(1).Select(line => line.Split(',')[1].Trim('"')),
        .. Enumerable.Repeat("oui", 60), "non", "annuler",  "1", "2", "S01", "AC003", "PB01", "P07", "help", "my commitments",
    ];

    public static string Of(Chance chance)
    {
        var text = chance.Of(Sentences);
        for (var times = chance.Weighted((8, 0), (4, 1), (2, 2), (1, 4)); times > 0; times--) text = Changed(text, chance);
        return text;
    }

    private static string Changed(string text, Chance chance)
    {
        var words = text.Split(' ');
        var at = chance.Below(words.Length);
        switch (chance.Below(9))
        {
            case 0: words[at] = chance.Of(NastyTexts.Ids); break;
            case 1: words[at] = chance.Of(NastyTexts.Numbers); break;
            case 2: words[at] = chance.Of(NastyTexts.Dates); break;
            case 3: words[at] += chance.Of(NastyTexts.Strange); break;
            case 4: return string.Join(' ', words[..at].Concat(words[(at + 1)..]));
            case 5: return $"{text} {chance.Of(Sentences)}";
            case 6: return text.ToUpperInvariant();
            case 7: return $"{text} {NastyTexts.Of(chance)}";
            default: return string.Concat(Enumerable.Repeat(text + " ", chance.Of([2, 10, 300])));
        }

        return string.Join(' ', words);
    }
}
