using System.Buffers;
using System.Text.Json;
using GpoBot.Connector.Authentication;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Connector.Hosting;

/// <summary>The way in of the channel: from an HTTP request to a turn of the bot, and its result back as an HTTP answer.</summary>
internal sealed class BotEndpoint(BotOptions options, Gate gate, ConversationClient client, ILogger<BotEndpoint> log)
{
    private const int MaxBodyBytes = 256 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "POST";
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        try
        {
            await ReceiveAsync(http);
        }
        catch (MetadataUnavailableException missing)
        {
            EndpointLog.KeysUnavailable(log, missing);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var caller = await gate.IdentifyAsync(http.Request, http.RequestAborted);
        if (caller is RefusedCaller { Refusal: var stranger })
        {
            Refuse(http, stranger);
            return;
        }
        if (await ReadAsync(http.Request, http.RequestAborted) is not { } body)
            Refuse(http, new(StatusCodes.Status413PayloadTooLarge, "the body is too large"));
        else if (Parse(body) is not { Type.Length: > 0 } activity)
            Refuse(http, new(StatusCodes.Status400BadRequest, "the body is no activity"));
        else if (gate.Refuse(caller, activity) is { } refusal)
            Refuse(http, refusal);
        else
            await TurnAsync(http, activity);
    }

    private async Task TurnAsync(HttpContext http, Activity activity)
    {
        using var span = TurnTrace.Start(http.Request, activity);
        var turn = new TurnContext(activity, client);
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        // Not the request's own token: callers disconnect after some seconds, and the turn must be finished all the same.
        using var timeout = new CancellationTokenSource(options.TurnTimeout);
        try
        {
            await http.RequestServices.GetRequiredService<IBot>().OnTurnAsync(turn, timeout.Token);
        }
        catch (Exception failure)
        {
            // Told in the log only: after some 5xx answers to events, Teams stops delivering altogether.
            span.Fail(failure.GetType().FullName!);
            EndpointLog.TurnFailed(log, isInvoke ? ActivityTypes.Invoke : "event", failure.GetType().FullName, failure.StackTrace);
            http.Response.StatusCode = isInvoke ? StatusCodes.Status500InternalServerError : StatusCodes.Status202Accepted;
            return;
        }
        if (isInvoke)
            await AnswerAsync(http, turn.InvokeResponse ?? new(StatusCodes.Status501NotImplemented, null));
    }

    private static async Task AnswerAsync(HttpContext http, InvokeResponse answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Body is not { ValueKind: not JsonValueKind.Undefined } body)
            return;
        http.Response.ContentType = "application/json; charset=utf-8";
        var json = CompactJson.Of(body, static (writer, element) => element.WriteTo(writer));
        await http.Response.Body.WriteAsync(json.Written);
        json.Return();
    }

    private void Refuse(HttpContext http, Refusal refusal)
    {
        EndpointLog.Refused(log, refusal.Status, refusal.Reason);
        http.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBodyBytes)
            return null;
        var read = await request.BodyReader.ReadAtLeastAsync(MaxBodyBytes + 1, cancellation);
        var body = read.Buffer.Length > MaxBodyBytes ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static Activity? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(HalfCharacters.Mend(body), ConnectorJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
