using System.Text.Json;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Mail;

/// <summary>What a foreign mail library (postal-mime) makes of a message of ours.</summary>
internal sealed record ReadMail(
    string Id, string Date, string From, string To, string ToName, string Subject, string Text,
    IReadOnlyDictionary<string, string> Headers, IReadOnlyList<ReadPart> Parts)
{
    public static async Task<ReadMail> OneAsync(string path)
    {
        string[] mails = [Convert.ToBase64String(await File.ReadAllBytesAsync(path))];
        var read = await NodeTools.RunAsync("read-eml.mjs", JsonSerializer.Serialize(mails));
        return JsonSerializer.Deserialize<List<ReadMail>>(read, JsonSerializerOptions.Web)!.Single();
    }
}

internal sealed record ReadPart(string Type, string? Method, string Text);
