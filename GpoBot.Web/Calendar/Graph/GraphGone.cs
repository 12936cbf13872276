using System.Net;
using Microsoft.Graph.Models.ODataErrors;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Tells an event that is gone from a mailbox that is not there.</summary>
internal static class GraphGone
{
    public static bool Is(ODataError e) =>
        e.ResponseStatusCode is (int)HttpStatusCode.Gone
        || (e.ResponseStatusCode is (int)HttpStatusCode.NotFound
            && e.Error?.Code is not ("ErrorInvalidUser" or "MailboxNotEnabledForRESTAPI" or "Request_ResourceNotFound"));
}
