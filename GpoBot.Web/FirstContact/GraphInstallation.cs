using System.Net;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace GpoBot.Web.FirstContact;

/// <summary>Finds people in the directory and installs the app with them, through Microsoft Graph.</summary>
/// <param name="appUrl">The app in the tenant's catalog, as an address of Graph.</param>
public sealed class GraphInstallation(GraphServiceClient graph, MailboxGate gate, TimeProvider time, Uri appUrl)
{
    // Few at a time, and none while the service asks for a pause: the same gate as that of a mailbox.
    private const string Gate = "teamwork";

    /// <summary>The object id of the one person with this address, guests by the address they were invited with; else null.</summary>
    public Task<string?> FindUserAsync(string email, CancellationToken cancellation) => CallAsync(async () =>
    {
        var address = email.Replace("'", "''", StringComparison.Ordinal);
        var found = await graph.Users.GetAsync(call =>
        {
            call.QueryParameters.Filter = $"mail eq '{address}' or userPrincipalName eq '{address}'";
            call.QueryParameters.Select = ["id"];
            call.QueryParameters.Top = 2;
        }, cancellation).ConfigureAwait(false);
        return found?.Value is [{ Id: { } id }] ? id : null;
    }, cancellation);

    /// <summary>The chat of the app with this person, installed for that if need be; null when Graph does not show it yet.</summary>
    public Task<string?> ChatWithAsync(string userId, CancellationToken cancellation) => CallAsync(async () =>
    {
        var apps = graph.Users[userId].Teamwork.InstalledApps;
        try
        {
            var wanted = new UserScopeTeamsAppInstallation { AdditionalData = { ["teamsApp@odata.bind"] = appUrl.AbsoluteUri } };
            await apps.PostAsync(wanted, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (ODataError e) when (e.ResponseStatusCode == (int)HttpStatusCode.Conflict)
        {
            // Installed already: by the person, by a policy, or by an earlier try.
        }

        var installed = await apps.GetAsync(call =>
        {
            call.QueryParameters.Expand = ["teamsApp"];
            call.QueryParameters.Filter = $"teamsApp/id eq '{appUrl.Segments[^1]}'";
        }, cancellation).ConfigureAwait(false);
        if (installed?.Value is not [{ Id: { } installation }, ..]) return null;
        return (await apps[installation].Chat.GetAsync(cancellationToken: cancellation).ConfigureAwait(false))?.Id;
    }, cancellation);

    private async Task<string?> CallAsync(Func<Task<string?>> calls, CancellationToken cancellation)
    {
        try
        {
            return await gate.RunAsync(Gate, calls, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (GraphRefusal.Of(e, time, cancellation) is { } refusal)
        {
            throw refusal;
        }
    }
}
