using GpoBot.Core.Audit;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Audit;

/// <summary>What a check of a chain found, in French.</summary>
public static class ChainWords
{
    public static string Of(ChainFinding finding) => finding.Fault switch
    {
        ChainFault.Missing when finding.From == finding.To => $"la ligne {finding.From} manque",
        ChainFault.Missing => $"les lignes {finding.From} à {finding.To} manquent",
        ChainFault.Changed => $"la ligne {finding.From} a été modifiée",
        ChainFault.Inserted when finding.From <= 0 => "une ligne sans rang a été ajoutée",
        ChainFault.Inserted => $"une ligne de rang {finding.From} a été ajoutée ou déplacée",
        ChainFault.BeginningChanged => "le début du journal a été modifié",
        ChainFault.HeadChanged => "la fin enregistrée du journal ne correspond pas à sa dernière ligne",
        _ => "la fin enregistrée du journal a disparu",
    };

    /// <summary>« 128 lignes, chaîne intacte », or what is wrong with it.</summary>
    public static string Of(TrailReading reading)
    {
        var count = French.Count(reading.Chained + reading.Unchained, "ligne");
        var cut = reading.Head is { First: > 1 and var first } ? $", conservées depuis la ligne {first}" : "";
        var old = reading.Unchained > 0 ? $", dont {reading.Unchained} d'avant le chaînage" : "";
        return reading.Holds ? $"{count}{old}{cut}, chaîne intacte" : $"{count}{old}{cut} ; {string.Join(" ; ", reading.Findings.Select(Of))}";
    }
}
