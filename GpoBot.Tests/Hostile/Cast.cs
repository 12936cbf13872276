using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Hostile;

/// <summary>Somebody in front of the bot, of every kind there is.</summary>
/// <param name="Email">The address the channel tells of them; null when it knows none, as of an anonymous participant.</param>
internal sealed record Attacker(string Kind, string? Email, string Tenant = "tenant")
{
    public string UserId => Email is null ? "8:anonymous" : "29:" + Email;
    public string ConversationId => "a:" + (Email ?? "anonymous");
}

internal static class Cast
{
    public static readonly Attacker School = new("head of school", DemoPeople.HeadOfSchool);

    public static readonly Attacker[] All =
    [
        new("lead", TeamsScenario.Lead), new("deputy lead", DemoPeople.DeputyLead), new("landlord", TeamsScenario.Landlord),
        new("other landlord", DemoPeople.OtherLandlord), new("mayor", DemoPeople.Mayor), School, new("lead elsewhere", DemoPeople.LeadWithoutProblem),
        new("district chief", ReportTalk.District), new("directorate", ReportTalk.Directorate), new("administrator", ReportTalk.Administrator),
        new("auditor", "lea.controle@police.example.org"), new("stranger", "nobody@example.net"), new("anonymous", null),
        new("other tenant", "somebody@elsewhere.example.com", "other-tenant"),
    ];
}
