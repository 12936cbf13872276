using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Identity;
using GpoBot.Core.Ports;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// What went wrong with Graph, as a code. Answers of the service are not passed on, not even as inner exceptions: their
/// texts name mailboxes and people.
/// </summary>
internal static partial class GraphRefusal
{
    /// <summary>Somebody else changed the event in between: to be read again.</summary>
    public const string Conflict = "Conflict";

    /// <summary>The exception to throw for this one, or null when it is no refusal but a fault or a cancellation.</summary>
    public static CalendarException? Of(Exception e, TimeProvider time, CancellationToken cancellation) => e switch
    {
        ApiException api when IsConflict(api) => new CalendarException(Conflict, retryable: true),
        ApiException api => new CalendarException(Code(api), IsRetryable(api.ResponseStatusCode), RetryAfter(api, time)),
        HttpRequestException http => new CalendarException("Network" + http.HttpRequestError, retryable: true, inner: http),
        IOException io => new CalendarException("Network", retryable: true, inner: io),
        JsonException => new CalendarException("NetworkInvalidResponse", retryable: true),
        OperationCanceledException when !cancellation.IsCancellationRequested => new CalendarException("Timeout", retryable: true),
        CredentialUnavailableException => new CalendarException("IdentityUnavailable", retryable: true),
        AuthenticationFailedException failed => OfIdentity(failed),
        _ => null,
    };

    private static bool IsConflict(ApiException e) =>
        e.ResponseStatusCode == (int)HttpStatusCode.PreconditionFailed || e is ODataError { Error.Code: "ErrorIrresolvableConflict" };

    private static bool IsRetryable(int status) =>
        status is (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or >= 500;

    private static string Code(ApiException e) =>
        e is ODataError { Error.Code: { } code } && PlainCode().IsMatch(code) ? code : $"Http{e.ResponseStatusCode}";

    /// <summary>Entra's refusals carry a code; without one, the token endpoint was not reached.</summary>
    private static CalendarException OfIdentity(AuthenticationFailedException e) =>
        AadCode().Match(e.InnerException?.Message ?? e.Message) is { Success: true } match
            ? new CalendarException(match.Value, e.InnerException is MsalException { IsRetryable: true })
            : new CalendarException("TokenUnavailable", retryable: true);

    /// <summary>How long the service asks to be left alone, in either form of the header; null when it does not.</summary>
    public static TimeSpan? RetryAfter(ApiException e, TimeProvider time)
    {
        if (Header(e, "Retry-After") is not { } text || !RetryConditionHeaderValue.TryParse(text, out var value)) return null;
        if (value.Delta is { } delta) return delta;
        var now = DateTimeOffset.TryParse(Header(e, "Date"), out var said) ? said : time.GetUtcNow();
        return value.Date > now ? value.Date - now : TimeSpan.Zero;
    }

    private static string? Header(ApiException e, string name) =>
        e.ResponseHeaders?.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._]{0,63}$")]
    private static partial Regex PlainCode();

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex AadCode();
}
