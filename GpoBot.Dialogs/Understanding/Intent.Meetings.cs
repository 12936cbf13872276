using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>A point for the agenda of the next meeting ("je veux mettre un point à l'ordre du jour : éclairage du parking").</summary>
    public sealed record AgendaPoint(string? Text = null, string? GpoWords = null) : Command;

    /// <summary>To follow the meeting while it is held: who is there, and each commitment in two taps ("tenir la réunion").</summary>
    public sealed record HoldMeeting(string? GpoWords = null, DateMention? On = null) : Command;

    /// <summary>The record of decisions ("relevé", "valide le relevé", "diffuse le relevé", "relevé de S01 du 24").</summary>
    public sealed record DecisionRecord(
        DecisionRecordWish Wish = DecisionRecordWish.Show, string? GpoWords = null, DateMention? On = null) : Command;

    /// <summary>Asks all members for news without any meeting ("tour de table entre deux réunions").</summary>
    public sealed record Round(string? GpoWords = null) : Command;

    /// <summary>Drop-in hours of the police-community delegate: to list them, or to add one ("permanence mardi 24 à 14h à la mairie").</summary>
    public sealed record DropIns(
        string? GpoWords = null, DateMention? On = null, LocalTime? Time = null, LocalTime? Until = null, string? Place = null, bool Remove = false) : Command
    {
        /// <summary>One is to be noted, and not only looked at.</summary>
        public bool SaysWhen => On is not null || Time is not null;
    }
}

/// <summary>What is to be done with the record of decisions: draft or look at it, lock it, send it to the members.</summary>
public enum DecisionRecordWish { Show, Validate, Send, Correct }
