using GpoBot.Core.Language;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// "garder le nouvel horaire", "revenir à l'ancien horaire": the answer to a meeting that was moved in the calendar by hand.
/// </summary>
internal static class HandMoving
{
    private static readonly string[] Keep = ["garder", "garde", "gardez", "conserver", "conserve", "conservez"];
    private static readonly string[] Return = ["revenir", "reviens", "revenez", "remettre", "remets", "remettez", "retablir", "retablis"];
    private static readonly string[] New = ["nouvel horaire", "nouvelle date", "nouvelle heure", "horaire de l agenda", "date de l agenda"];

    private static readonly string[] Old =
    [
        "ancien horaire", "ancienne date", "ancienne heure", "premier horaire", "horaire initial", "date initiale", "horaire prevu",
        "date prevue", "comme avant",
    ];

    public static Intent? Read(Sentence said)
    {
        if (!said[0].IsWord) return null;
        var keeps = Array.IndexOf(Keep, said[0].Text) >= 0;
        if (!keeps && Array.IndexOf(Return, said[0].Text) < 0) return null;
        if (keeps && said.Has(New)) return new Intent.HandMove(HandMoveChoice.KeepCalendar, GpoWords(said));
        return said.Has(Old) ? new Intent.HandMove(HandMoveChoice.KeepStore, GpoWords(said)) : null;
    }

    private static string? GpoWords(Sentence said) => Slots.GpoWords.Find(said)?.Value;
}
