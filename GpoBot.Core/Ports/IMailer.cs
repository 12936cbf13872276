namespace GpoBot.Core.Ports;

/// <summary>E-mail, the equal of Teams for people without an account.</summary>
public interface IMailer
{
    /// <summary>Hands one message over; throws <see cref="MailException"/> when that failed.</summary>
    Task SendAsync(MailMessageContent message, CancellationToken cancellation);
}

/// <summary>A plain-text message; subjects carry no place and no theme.</summary>
/// <param name="MessageId">Stable for the same effect, so that a repeated send can be recognised.</param>
/// <param name="CalendarFile">An invitation or cancellation (text/calendar, RFC 5546), or null.</param>
public sealed record MailMessageContent(
    string MessageId, string From, string To, string ToName, string Subject, string Body, string? CalendarFile = null)
{
    /// <summary>A document that goes with it, or null.</summary>
    public MailDocument? Document { get; init; }
}

/// <summary>A file joined to a mail.</summary>
/// <param name="Name">As the reader saves it, with its ending.</param>
/// <param name="MediaType">What it is: <c>application/…</c>.</param>
public sealed record MailDocument(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A message that could not be handed over.</summary>
public sealed class MailException(string code, Exception? inner = null) : Exception($"The mail was not handed over: {code}", inner)
{
    public string Code { get; } = code;

    /// <summary>The message itself is wrong, such as an address that is none: trying again is in vain.</summary>
    public bool Permanent { get; init; }

    /// <summary>Whom the refusal is about, as far as is known: what is not about the message says nothing against it.</summary>
    public MailTrouble About { get; init; } = MailTrouble.Message;

    /// <summary>How long the other side asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>What a mail met trouble with: itself or its recipient; the mailbox it is from, or its rights; the whole way, which takes nothing from anybody.</summary>
public enum MailTrouble { Message, Mailbox, Relay }
