namespace GpoBot.Tests.Drivers;

/// <summary>French texts hold several kinds of spaces; tests compare words.</summary>
public static class Spaces
{
    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
