using System.Globalization;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>The section <c>Delivery</c> of the configuration: how fast messages leave.</summary>
public sealed record DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Calls a second that the channel takes from one bot in one tenant.</summary>
    public const int PublishedRate = 50;

    /// <summary>Messages a second in one tenant, from all instances together.</summary>
    public int TenantRate { get; init; } = 48;

    /// <summary>What one conversation takes; published by the channel, hence not read from the configuration.</summary>
    public IReadOnlyList<SendWindow> ConversationWindows { get; init; } = SendWindow.Published;

    public static DeliveryOptions From(IConfiguration section) => new()
    {
        TenantRate = string.IsNullOrWhiteSpace(section[nameof(TenantRate)]) ? new DeliveryOptions().TenantRate
            : int.TryParse(section[nameof(TenantRate)], CultureInfo.InvariantCulture, out var rate) ? rate : 0,
    };

    public IEnumerable<string> Validate()
    {
        if (TenantRate is < 1 or > PublishedRate)
            yield return $"Delivery:TenantRate n'est pas un nombre entier de messages par seconde, de 1 à {PublishedRate}.";
    }
}

/// <summary>At most so many in any span of this length.</summary>
public sealed record SendWindow(int Most, TimeSpan Span)
{
    /// <summary>What the channel takes from one bot in one conversation, all of them at once.</summary>
    public static IReadOnlyList<SendWindow> Published { get; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];
}
