namespace GpoBot.Web.Links;

/// <summary>How often one address may open pages of links, and ask for new ones, in a minute.</summary>
/// <remarks>A whole town hall may stand behind one address on a Monday morning; whoever guesses at tokens needs far more.</remarks>
public sealed record LinkLimits(int PagesPerMinute, int RenewalsPerMinute)
{
    public const string Pages = "link-pages";
    public const string Renewals = "link-renewals";

    public static LinkLimits Usual { get; } = new(60, 10);
}
