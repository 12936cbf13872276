using GpoBot.Tests.Readers;

namespace GpoBot.Tests.Mail;

/// <summary>What a foreign mail library (postal-mime) makes of a message of ours.</summary>
internal sealed record ReadMail(
    string Id, string Date, string From, string To, string ToName, string Subject, string Text,
    IReadOnlyDictionary<string, string> Headers, IReadOnlyList<ReadPart> Parts)
{
    public static async Task<ReadMail> OneAsync(string path) =>
        (await NodeReader.ReadAsync<ReadMail>("read-eml.mjs", [Convert.ToBase64String(await File.ReadAllBytesAsync(path))]))[0];
}

internal sealed record ReadPart(string Type, string? Method, string Text);
