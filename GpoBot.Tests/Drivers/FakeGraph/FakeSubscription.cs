namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>A standing request to be told of changes in one mailbox.</summary>
internal sealed class FakeSubscription
{
    public required string Id { get; init; }
    public required FakeMailbox Mailbox { get; init; }
    public required string Resource { get; init; }
    public required string ChangeType { get; init; }
    public required string NotificationUrl { get; init; }
    public required string? LifecycleUrl { get; init; }
    public required string? ClientState { get; init; }
    public required DateTimeOffset Expires { get; set; }

    /// <summary>The last change of the mailbox that was told, or that was to be told and was not.</summary>
    public required int Told { get; set; }

    public object Answer() => new
    {
        id = Id, resource = Resource, changeType = ChangeType, notificationUrl = NotificationUrl, lifecycleNotificationUrl = LifecycleUrl,
        clientState = ClientState, expirationDateTime = Expires,
    };
}

/// <summary>
/// When changes are told: as soon as they are made, the same and once more, when the test asks for it, or never. All of it happens
/// with the service.
/// </summary>
internal enum Telling { OnDemand, AtOnce, Twice, Never }
