using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Which meeting is to be changed, and what it is to become; null stays as it is.</summary>
/// <param name="MeetingId">Null as long as it is one of several.</param>
/// <param name="Days">The days that were said, which the choice among several keeps to.</param>
/// <param name="Place">Empty when it was cleared on the form.</param>
/// <param name="Following">Those of its series that follow too.</param>
/// <param name="SeenVersion">Version of the meeting when it was shown.</param>
/// <param name="Asking">True while what is to change is asked; false when it waits for a yes.</param>
public sealed record MoveMeetingSlots(
    string? GpoId = null, string? MeetingId = null, IReadOnlyList<LocalDate>? Days = null, LocalDate? Date = null,
    LocalTime? Time = null, int? Minutes = null, MeetingFormat? Format = null, string? Place = null, bool Following = false,
    int? SeenVersion = null, bool Asking = false)
{
    public const string Kind = "deplacer-reunion";
    public const int Version = 1;

    private const string VideoPlace = "Visioconférence";

    public MeetingScope Scope => Following ? MeetingScope.Following : MeetingScope.This;

    public bool IsEmpty => this is { Date: null, Time: null, Minutes: null, Format: null, Place: null };

    /// <summary>The slots with what was said put in, over what was said before.</summary>
    public MoveMeetingSlots With(Intent.ChangeMeeting said) => this with
    {
        Date = DateAnswers.Day(said.To) ?? Date, Time = said.Time ?? Time, Minutes = said.DurationMinutes ?? Minutes,
        Format = said.Format ?? Format, Place = said.Place ?? Place, Following = said.Following ?? Following,
    };

    /// <summary>The command; people who meet in a room again meet in the usual one when no other was said.</summary>
    public ChangeMeeting ToCommand(GpoMeeting found) => new(
        found.Meeting.Id, Date, Time, Minutes, Format, Place ?? UsualPlace(found), Scope, SeenVersion);

    /// <summary>The place the form proposes.</summary>
    public string? PlaceOr(GpoMeeting found) => Place ?? found.Meeting.Place ?? Habit(found.Gpo.Group);

    private string? UsualPlace(GpoMeeting found) =>
        Format is MeetingFormat.OnSite or MeetingFormat.Both && found.Meeting.Place is null ? Habit(found.Gpo.Group) : null;

    private static string? Habit(Group group) => group.UsualPlace == VideoPlace ? null : group.UsualPlace;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MoveMeetingSlots))]
internal sealed partial class MoveMeetingJson : JsonSerializerContext;
