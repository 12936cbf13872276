using System.Net;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Tells an event that is gone from a mailbox that is not there.</summary>
internal static class GraphGone
{
    private const string NotDiscovered = "ResourceNotFound";

    public static bool Is(ODataError e) =>
        e.ResponseStatusCode is (int)HttpStatusCode.Gone
        || (e.ResponseStatusCode is (int)HttpStatusCode.NotFound && !IsOfMailbox(e) && e.Error?.Code != NotDiscovered);

    /// <summary>
    /// The service has no such question about mailboxes. Of a mailbox that is not there it may say the same, which the next call
    /// then shows.
    /// </summary>
    public static bool IsUnknownQuestion(ApiException e) =>
        e.ResponseStatusCode is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.MethodNotAllowed or (int)HttpStatusCode.NotImplemented
        || (e.ResponseStatusCode is (int)HttpStatusCode.NotFound && !IsOfMailbox(e));

    private static bool IsOfMailbox(ApiException e) => e is ODataError { Error.Code: "ErrorInvalidUser" or "ErrorNonExistentMailbox"
        or "MailboxNotEnabledForRESTAPI" or "MailboxNotSupportedForRESTAPI" or "Request_ResourceNotFound" };
}
