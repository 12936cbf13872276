using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Conversations;

namespace GpoBot.Web.Storage.Rows;

/// <summary>A record of decisions: its frame in columns, its lines as one long text, for they are read together or not at all.</summary>
internal static class RecordRow
{
    public static void Write(DecisionRecord record, RowWriter row) => row
        .Text("MeetingId", record.MeetingId).Number("Number", record.Number).WallTime("Start", record.Start).Choice("Format", record.Format)
        .Text("Place", record.Place).Number("Version", record.Version).Moment("Since", record.Since)
        .List("Present", record.Present).List("Absent", record.Absent)
        .LongText("Items", JsonSerializer.Serialize(record.Items, RecordJson.Default.IReadOnlyListRecordItem))
        .WallTime("NextMeeting", record.NextMeeting).Number("Unpublished", record.Unpublished).List("StateAtStart", record.StateAtStart)
        .Moment("ValidatedAt", record.ValidatedAt).Text("ValidatedBy", record.ValidatedBy);

    public static DecisionRecord Read(RowReader row) => new()
    {
        MeetingId = row.Text("MeetingId"),
        Number = row.Number("Number"),
        Start = row.WallTime("Start"),
        Format = row.Choice("Format", MeetingFormat.OnSite),
        Place = row.OptionalText("Place"),
        Version = row.Number("Version", 1),
        Since = row.Moment("Since"),
        Present = row.List("Present"),
        Absent = row.List("Absent"),
        Items = JsonSerializer.Deserialize(row.LongText("Items"), RecordJson.Default.IReadOnlyListRecordItem) ?? [],
        NextMeeting = row.OptionalWallTime("NextMeeting"),
        Unpublished = row.Number("Unpublished"),
        StateAtStart = row.List("StateAtStart"),
        ValidatedAt = row.OptionalMoment("ValidatedAt"),
        ValidatedBy = row.OptionalText("ValidatedBy"),
    };
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<RecordItem>))]
internal sealed partial class RecordJson : JsonSerializerContext;
