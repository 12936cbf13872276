namespace GpoBot.Web.Links.Questions;

/// <summary>Faults that any form may have.</summary>
internal static class LinkFormFaults
{
    public static LinkFault Busy { get; } = new(
        null, "D'autres personnes modifient ce GPO en ce moment. Rien n'a été enregistré : envoyez à nouveau dans un instant.");
}
