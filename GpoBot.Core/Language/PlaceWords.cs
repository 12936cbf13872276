using System.Collections.Frozen;

namespace GpoBot.Core.Language;

/// <summary>Words after which a name is the name of a place or of a house, not of a person.</summary>
public static class PlaceWords
{
    public static readonly FrozenSet<string> Streets = FrozenSet.Create(
        "rue", "rues", "avenue", "av", "ave", "allee", "allees", "boulevard", "bd", "bld", "bvd", "place", "placette", "quai",
        "chemin", "impasse", "route", "cours", "square", "passage", "sentier", "venelle", "villa", "esplanade", "promenade",
        "rond", "carrefour", "pont", "faubourg", "mail", "parvis", "traverse", "ruelle", "voie", "rocade", "axe", "porte");
}
