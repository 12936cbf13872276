using System.Text;

namespace GpoBot.Web.Dashboard.Tab;

/// <summary>The frame of the tab, and what it says to a browser of who may show it.</summary>
public sealed record TabFrame(byte[] Html, string Policy)
{
    // Stands in the page for the hosts: its script tells them to the library of Teams, which otherwise believes those it knows.
    private const string Place = "{hosts}";

    public static TabFrame For(IReadOnlyList<string> hosts) => new(
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(BuiltIn.Read("tab.html")).Replace(Place, string.Join(' ', hosts), StringComparison.Ordinal)),
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors "
        + (hosts.Count == 0 ? "'none'" : string.Join(' ', hosts)));
}
