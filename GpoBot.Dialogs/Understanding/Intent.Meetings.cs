using GpoBot.Core.Meetings;
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

    /// <summary>During a meeting, who is there ("présents : mairie, collège").</summary>
    /// <param name="Words">The organisations, as typed.</param>
    public sealed record NotePresence(string? Words = null) : Command;

    /// <summary>During a meeting, what was decided beside commitments ("décision : demander un arrêté").</summary>
    public sealed record NoteDecision(string? Text = null) : Command;

    /// <summary>The meeting is over ("clore la réunion").</summary>
    public sealed record CloseMeeting(string? GpoWords = null) : Command;

    /// <summary>It was planned, and did not take place ("la réunion n'a pas eu lieu").</summary>
    public sealed record MeetingNotHeld(string? GpoWords = null, CancelReason? Reason = null) : Command;

    /// <summary>A lead takes a proposed point, or does not ("accepte OJ2", "refuse OJ2 : vu en mai").</summary>
    public sealed record DecidePoint(string Reference, bool Accepted, string? Reason = null) : Command;

    /// <summary>What is on the agenda is to be changed by a lead ("modifier l'ordre du jour").</summary>
    public sealed record EditAgenda(string? GpoWords = null) : Command;
}

/// <summary>What is to be done with the record of decisions: draft or look at it, lock it, send it to the members, have it as a file.</summary>
public enum DecisionRecordWish { Show, Validate, Send, Correct, Download }
