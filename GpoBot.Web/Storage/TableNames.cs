namespace GpoBot.Web.Storage;

/// <summary>The tables. All but <c>gpo</c> are indexes and aids; the truth about a GPO is in its partition of <c>gpo</c>.</summary>
public static class TableNames
{
    public const string Gpo = "gpo";
    public const string People = "people";
    public const string Counters = "counters";
    public const string Due = "due";
    public const string Conversations = "conversations";
    public const string Feeds = "feeds";
    public const string Links = "links";
    public const string Places = "places";

    public const string Downloads = "downloads";
    public const string Totals = "totals";
    public const string Dashboards = "dashboards";

    public static readonly string[] All = [Gpo, People, Counters, Due, Conversations, Feeds, Links, Places, Downloads, Totals, Dashboards];
}
