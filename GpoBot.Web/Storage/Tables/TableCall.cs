using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>One request and its answer, and the arrays that are lent to both until its end.</summary>
internal sealed class TableCall(HttpMessage message, LentBytes? content) : IDisposable
{
    private bool _answered;

    public HttpMessage Message => message;

    public Response Response => message.Response;

    /// <summary>The body of the answer, until this call is disposed.</summary>
    public ReadOnlySpan<byte> Body => Response.ContentStream is null ? default : Response.Content.ToMemory().Span;

    /// <summary>The answer came, and the whole request was read for it.</summary>
    public void IsAnswered() => _answered = true;

    public void Dispose()
    {
        // A try that was given up may still be on its way out: what it reads is not lent to anybody else.
        if (_answered && message.ProcessingContext.RetryNumber == 0) content?.Dispose();
        if (message.HasResponse && Response.ContentStream is LentBody body)
        {
            Response.ContentStream = null;
            body.Return();
        }

        message.Dispose();
    }
}
