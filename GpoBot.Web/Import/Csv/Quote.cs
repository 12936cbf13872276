namespace GpoBot.Web.Import.Csv;

/// <summary>Cell contents made fit to be quoted in a one-line message.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string value)
    {
        var clean = new string([.. value.Select(c => char.IsControl(c) ? '?' : c)]);
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }
}
