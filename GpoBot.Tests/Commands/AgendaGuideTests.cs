using GpoBot.Connector;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Commands;

/// <summary>What the guides for administrators say is what the program says and does.</summary>
public sealed class AgendaGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("docs", "agenda-microsoft-365.md"));
    private static readonly string Clouds = File.ReadAllText(Repository.File("docs", "nuages.md"));

    [Theory]
    [InlineData("NoMailbox")]
    [InlineData("ErrorInvalidUser")]
    [InlineData("ErrorItemNotFound")]
    [InlineData("MailboxNotEnabledForRESTAPI")]
    [InlineData("Request_ResourceNotFound")]
    [InlineData("ErrorAccessDenied")]
    [InlineData("Authorization_RequestDenied")]
    [InlineData("AccessDenied")]
    [InlineData("MailboxNotSupportedForRESTAPI")]
    [InlineData("ErrorNonExistentMailbox")]
    [InlineData("ResourceNotFound")]
    [InlineData("ErrorInvalidRecipients")]
    [InlineData("TokenUnavailable")]
    [InlineData("IdentityUnavailable")]
    [InlineData("CalendarFolder")]
    public void A_code_with_a_step_of_its_own_has_its_line(string code)
    {
        Assert.DoesNotContain("faites vérifier la configuration", Told(code), StringComparison.Ordinal);
        Assert.Contains($"`{code}`", Guide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timeout")]
    [InlineData("NetworkConnectionError")]
    [InlineData("Http503")]
    [InlineData("ApplicationThrottled")]
    public void A_calendar_that_did_not_answer_has_not_refused_anything(string code) =>
        Assert.Contains("n'a pas répondu malgré plusieurs essais", Told(code), StringComparison.Ordinal);

    [Fact]
    public void A_service_of_tokens_that_is_out_of_reach_has_not_refused_the_secret() =>
        Assert.DoesNotContain("refuse les identifiants", Told("TokenUnavailable"), StringComparison.Ordinal);

    [Fact]
    public void The_addresses_of_the_public_cloud_are_told_as_they_are() => Assert.All(
        [
            PublicCloud.Authority, PublicCloud.Graph, PublicCloud.ChannelIssuer, PublicCloud.ChannelScope, PublicCloud.ChannelMetadata,
            PublicCloud.EntraMetadata, PublicCloud.FederatedScope,
        ],
        address => Assert.Contains($"`{address}`", Clouds, StringComparison.Ordinal));

    private static string Told(string code)
    {
        var request = PlannedMeetings.OfS01();
        var lead = PlannedMeetings.Partner("PN:S01", "Alix", "Testard", "alix.testard@police.example.org", AccessType.Internal);
        var effect = new Effect
        {
            Id = "e", Kind = EffectKind.Message, Topic = MessageTopics.CalendarFailed, SubjectIds = [request.Meeting.Id], Recipient = lead.Id,
            DueAt = request.Meeting.PlannedAt, Reason = code,
        };
        return MessageWriter.Write(new MessageSubject(
            effect, new Gpo([request.Group, lead]), lead, [request.Meeting], [], Instant.FromUtc(2026, 11, 20, 8, 0)))!.Body;
    }
}
