using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Texts.English;

/// <summary>The one place where what GpoBot says takes the language of whom it is said to; what is kept is French.</summary>
public static class Spoken
{
    public const string EnglishCode = "en";

    public static Reply In(string? language, Reply reply) =>
        language == EnglishCode ? new Reply([.. reply.Messages.Select(message => In(language, message))]) : reply;

    public static ReplyMessage In(string? language, ReplyMessage message) => language != EnglishCode ? message : new ReplyMessage(
        In(language, message.Text), message.Card is { } card ? EnglishCard.Of(card) : null, In(language, message.Summary));

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? In(string? language, string? text) => text is null || language != EnglishCode ? text : EnglishText.Of(text);
}
