namespace GpoBot.Dialogs.Cards;

/// <summary>One answer to choose.</summary>
/// <param name="Value">Sent back when it is chosen.</param>
/// <param name="Title">What it stands for, in full.</param>
/// <param name="Short">Its name, which a button has room for and which can be typed; null when the title is short itself.</param>
public sealed record ChoiceOption(string Value, string Title, string? Short = null)
{
    /// <summary>Most characters on a button: Teams cuts at about forty.</summary>
    public const int LongestButton = 36;

    /// <summary>« PB01 – Rodéos motorisés du dimanche »: name and title.</summary>
    internal string Label => Short is null ? CardText.Plain(Title) : $"{CardText.Plain(Short)} – {CardText.Plain(Title)}";

    internal string Name => CardText.Plain(Short ?? Title);

    /// <summary>The first words of a name, as many as a button has room for.</summary>
    public static string Shortened(string name) => CardText.Shortened(name, LongestButton);
}
